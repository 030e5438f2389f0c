using Graph.Bolt.Columns;
using Graph.Bolt.Connections;

namespace Graph.Bolt.Sessions;

/// <summary>A transaction and the results that are open in it.</summary>
internal sealed class Transaction : IAsyncTransaction, IStatementRunner
{
    private readonly Session _session;
    private readonly Func<Transaction, ValueTask> _ended;
    private readonly Reply _begin = new();
    private readonly List<ResultCursor> _results = [];
    private Exception? _failure;
    private bool _hasEnded;

    public Transaction(
        Session session, BoltConnection connection, TransactionConfig config, TransactionExtra extra, Func<Transaction, ValueTask> ended)
    {
        (_session, Connection, TransactionConfig, _ended) = (session, connection, config, ended);
        connection.Begin(extra, _begin);
    }

    public TransactionConfig TransactionConfig { get; }

    public BoltConnection Connection { get; }

    /// <summary>What a commit left; null before.</summary>
    public string? Bookmark { get; private set; }

    /// <summary>Whether it was neither committed nor rolled back.</summary>
    public bool IsOpen => !_hasEnded;

    /// <summary>Sends BEGIN and waits for its answer.</summary>
    public async Task AwaitBeginAsync()
    {
        await Connection.SendAsync(_session.Cancellation).ConfigureAwait(false);
        await Connection.ReceiveAsync(_begin, _session.Cancellation).ConfigureAwait(false);
        _begin.Demand();
    }

    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query));

    public Task<IResultCursor> RunAsync(string query, object parameters) => RunAsync(new Query(query, parameters));

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters) => RunAsync(new Query(query, parameters));

    public async Task<IResultCursor> RunAsync(Query query) => await RunAsync(new Statement(query)).ConfigureAwait(false);

    public async Task<IResultSummary> ReadColumnsAsync(Statement statement, ColumnLayout layout, IColumnSink sink, CancellationToken cancellation)
    {
        DemandRunning();
        try
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(_session.Cancellation, cancellation);
            return (await new ColumnRun(Connection, statement, null, layout).ReadAsync(sink, both.Token).ConfigureAwait(false)).Summary;
        }
        catch (Exception failure)
        {
            _failure ??= failure;
            throw;
        }
    }

    async Task<IResultCursor> IStatementRunner.RunAsync(Statement statement) => await RunAsync(statement).ConfigureAwait(false);

    /// <summary>Runs a statement in the transaction.</summary>
    public async Task<ResultCursor> RunAsync(Statement statement)
    {
        DemandRunning();
        var cursor = new ResultCursor(_session, Connection, statement, null, EndResultAsync);
        _results.Add(cursor);
        await cursor.StartAsync().ConfigureAwait(false);
        return cursor;
    }

    public async Task CommitAsync()
    {
        DemandOpen("commit");
        var cancellation = _session.Cancellation;
        try
        {
            if (_failure is not null)
                throw new TransactionTerminatedException(_failure);
            while (_results.Count > 0)
                await _results[0].DiscardAsync(cancellation).ConfigureAwait(false);
            Bookmark = await SendCommitAsync(cancellation).ConfigureAwait(false);
            await HandBackAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            _failure ??= failure;
            await EndAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task RollbackAsync()
    {
        DemandOpen("roll back");
        await UndoAsync(_session.Cancellation).ConfigureAwait(false);
    }

    /// <summary>Rolls back if that was not done, and raises nothing: the server forgets a transaction whose connection is gone.</summary>
    public async Task EndAsync()
    {
        if (_hasEnded)
            return;
        try
        {
            await UndoAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Neo4jException failure)
        {
            Connection.Break(failure);
        }
    }

    public async ValueTask DisposeAsync() => await EndAsync().ConfigureAwait(false);

    public void Dispose() => EndAsync().GetAwaiter().GetResult();

    private async Task<string?> SendCommitAsync(CancellationToken cancellation)
    {
        var commit = new Reply();
        Connection.Commit(commit);
        try
        {
            await Connection.SendAsync(cancellation).ConfigureAwait(false);
            await Connection.ReceiveAsync(commit, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException failure)
        {
            throw new OperationCanceledException(
                "The commit was cancelled after it was sent; the server may or may not have committed.", new CommitInDoubtException(failure), cancellation);
        }
        catch (Neo4jException failure) when (!commit.IsComplete || Connection.Broken is not null)
        {
            throw new CommitInDoubtException(failure);
        }
        commit.Demand();
        return commit.Text("bookmark");
    }

    private async Task UndoAsync(CancellationToken cancellation)
    {
        try
        {
            // The server rolls back itself what failed there; RESET ends open results, and the transaction with them.
            if (Connection.OwesReset || Connection.Broken is not null || _results.Count > 0)
            {
                if (Connection.IsBusy || !Connection.OwesReset)
                    await Connection.SettleAsync().ConfigureAwait(false);
                return;
            }
            var rollback = new Reply();
            Connection.Rollback(rollback);
            await Connection.SendAsync(cancellation).ConfigureAwait(false);
            await Connection.ReceiveAsync(rollback, cancellation).ConfigureAwait(false);
            rollback.Demand();
        }
        finally
        {
            await HandBackAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask HandBackAsync()
    {
        _hasEnded = true;
        foreach (var result in _results)
            result.Close();
        _results.Clear();
        await _ended(this).ConfigureAwait(false);
    }

    private ValueTask EndResultAsync(ResultCursor cursor)
    {
        _results.Remove(cursor);
        _failure ??= cursor.Failure;
        return ValueTask.CompletedTask;
    }

    private void DemandRunning()
    {
        DemandOpen("run a statement");
        if (_failure is not null)
            throw new TransactionTerminatedException(_failure);
    }

    private void DemandOpen(string what)
    {
        if (_hasEnded)
            throw new TransactionClosedException($"The transaction has ended; it is too late to {what}.");
    }
}
