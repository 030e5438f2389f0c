using Graph.Bolt.Columns;
using Graph.Bolt.Connections;

namespace Graph.Bolt.Sessions;

/// <summary>What sessions and transactions of this client do beyond the types of the official one.</summary>
internal interface IStatementRunner
{
    /// <summary>Runs a statement whose parameters may be encoded already.</summary>
    Task<IResultCursor> RunAsync(Statement statement);

    /// <summary>Runs a statement and hands its result over in columns.</summary>
    Task<IResultSummary> ReadColumnsAsync(Statement statement, ColumnLayout layout, IColumnSink sink, CancellationToken cancellation);
}
