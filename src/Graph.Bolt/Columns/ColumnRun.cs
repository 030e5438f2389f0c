using Graph.Bolt.Connections;
using Graph.Bolt.Sessions;

namespace Graph.Bolt.Columns;

/// <summary>Runs a statement and hands its result over in blocks. The asynchronous part runs once per socket read and block.</summary>
internal sealed class ColumnRun(BoltConnection connection, Statement statement, TransactionExtra? extra, ColumnLayout layout)
{
    private readonly ColumnBuffer[] _columns = [.. layout.Columns.Select(ColumnBuffer.Of)];
    private readonly Reply _run = new();

    /// <summary>Reads everything. Whatever goes wrong leaves the connection clean or closed.</summary>
    /// <exception cref="InvalidCastException">A value does not fit the layout; row and column are named.</exception>
    public async Task<(IResultSummary Summary, string? Bookmark)> ReadAsync(IColumnSink sink, CancellationToken cancellation)
    {
        try
        {
            var end = await ReadAllAsync(sink, cancellation).ConfigureAwait(false);
            if (end.Mismatch is not null)
                throw end.Mismatch;
            await HandOverAsync(end, 1, sink, cancellation).ConfigureAwait(false);
            return (new ResultSummary(statement.Query, new ServerInfo(connection), _run, end), extra is null ? null : end.Text("bookmark"));
        }
        catch
        {
            if (!connection.OwesReset || connection.IsBusy)
                await connection.SettleAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            foreach (var column in _columns)
                column.Dispose();
        }
    }

    private async Task<ColumnReply> ReadAllAsync(IColumnSink sink, CancellationToken cancellation)
    {
        var pull = new ColumnReply(_columns, layout.BlockRows, 0);
        connection.Run(statement, extra, _run);
        connection.Pull(layout.FetchSize, -1, false, pull);
        while (true)
        {
            await connection.SendAsync(cancellation).ConfigureAwait(false);
            while (!pull.IsComplete)
            {
                await connection.ReceiveAsync(pull, cancellation).ConfigureAwait(false);
                pull.Demand();
                if (pull.Mismatch is null)
                    await HandOverAsync(pull, layout.BlockRows, sink, cancellation).ConfigureAwait(false);
            }
            pull.Demand();
            if (!pull.HasMore || pull.Mismatch is not null)
                return pull;
            pull = new ColumnReply(_columns, layout.BlockRows, pull.Rows - _columns[0].Count);
            connection.Pull(layout.FetchSize, extra is null ? _run.Number("qid") ?? -1 : -1, false, pull);
        }
    }

    /// <summary>Hands over whole blocks, and a rest of at least <paramref name="rowsMin"/> rows.</summary>
    private async ValueTask HandOverAsync(ColumnReply reply, int rowsMin, IColumnSink sink, CancellationToken cancellation)
    {
        var first = 0;
        var block = new ColumnBlock(_columns);
        while (_columns[0].Count - first >= rowsMin)
        {
            var rows = Math.Min(layout.BlockRows, _columns[0].Count - first);
            await sink.TakeAsync(block.Show(first, rows), cancellation).ConfigureAwait(false);
            first += rows;
        }
        foreach (var column in _columns)
            column.RemoveBefore(first);
        reply.HandedOver(first);
    }
}
