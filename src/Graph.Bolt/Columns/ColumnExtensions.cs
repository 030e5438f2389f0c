using Graph.Bolt.Connections;
using Graph.Bolt.Sessions;

namespace Graph.Bolt.Columns;

/// <summary>The two fast paths: results in columns, parameters in rows. The official driver has neither.</summary>
public static class ColumnExtensions
{
    /// <summary>Runs a statement and hands its result to a sink in blocks, without an allocation per row.</summary>
    /// <param name="runner">A session, which does not retry here, or a transaction of this client.</param>
    /// <param name="query">The statement.</param>
    /// <param name="parameters">Its parameters; null for none.</param>
    /// <param name="layout">What it returns.</param>
    /// <param name="sink">Takes the blocks; what it took counts only when the task succeeds.</param>
    /// <param name="cancellation">Ends the statement, too.</param>
    /// <exception cref="InvalidCastException">A value does not fit the layout; row and column are named.</exception>
    /// <exception cref="Neo4jException">The statement failed.</exception>
    public static Task<IResultSummary> ReadColumnsAsync(
        this IAsyncQueryRunner runner, string query, IDictionary<string, object>? parameters, ColumnLayout layout, IColumnSink sink,
        CancellationToken cancellation = default) =>
        ((IStatementRunner)runner).ReadColumnsAsync(new Statement(new Query(query, parameters!)), layout, sink, cancellation);

    /// <summary>Runs a statement with rows as one of its parameters.</summary>
    /// <param name="runner">A session or a transaction of this client.</param>
    /// <param name="query">The statement; it begins with <c>UNWIND $rows AS r</c>, or how the writer names the parameter.</param>
    /// <param name="rows">The rows; they may be cleared as soon as the task has ended.</param>
    /// <param name="parameters">Further parameters; null for none.</param>
    /// <exception cref="InvalidOperationException">The last row is not complete.</exception>
    public static Task<IResultCursor> RunRowsAsync(
        this IAsyncQueryRunner runner, string query, RowBatchWriter rows, IDictionary<string, object>? parameters = null) =>
        ((IStatementRunner)runner).RunAsync(new RowStatement(new Query(query, parameters!), rows));
}
