using Graph.Bolt.Columns;
using Graph.Bolt.Connections;

namespace Graph.Bolt.Sessions;

/// <summary>A session: it borrows a connection for a transaction or an open result and gives it back at the end.</summary>
internal sealed class Session(Driver driver, SessionConfig config) : IAsyncSession, IStatementRunner
{
    private BookmarkSet _bookmarks = new(config.Bookmarks.SelectMany(bookmarks => bookmarks?.Values ?? []));
    private Transaction? _transaction;
    private ResultCursor? _result;
    private bool _isClosed;

    public Bookmarks LastBookmarks => _bookmarks;

    public SessionConfig SessionConfig => config;

    /// <summary>Ends whatever the session is doing or waiting for.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>How many records are asked for at once.</summary>
    public long FetchSize => config.FetchSize ?? driver.Config.FetchSize;

    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query), null!);

    public Task<IResultCursor> RunAsync(string query, object parameters) => RunAsync(new Query(query, parameters), null!);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters) => RunAsync(new Query(query, parameters), null!);

    public Task<IResultCursor> RunAsync(Query query) => RunAsync(query, null!);

    public Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder> action) => RunAsync(new Query(query), action);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters, Action<TransactionConfigBuilder> action) =>
        RunAsync(new Query(query, parameters), action);

    public async Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder> action) =>
        await RunAsync(new Statement(query), TransactionConfigBuilder.Build(action)).ConfigureAwait(false);

    async Task<IResultCursor> IStatementRunner.RunAsync(Statement statement) =>
        await RunAsync(statement, TransactionConfig.Default).ConfigureAwait(false);

    public async Task<IResultSummary> ReadColumnsAsync(Statement statement, ColumnLayout layout, IColumnSink sink, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(Cancellation, cancellation);
        await StartAnewAsync().ConfigureAwait(false);
        var connection = await AcquireAsync(config.DefaultAccessMode).ConfigureAwait(false);
        try
        {
            var extra = Extra(config.DefaultAccessMode, connection, TransactionConfig.Default);
            var (summary, bookmark) = await new ColumnRun(connection, statement, extra, layout).ReadAsync(sink, both.Token).ConfigureAwait(false);
            Remember(bookmark);
            return summary;
        }
        finally
        {
            await connection.Pool!.ReleaseAsync(connection).ConfigureAwait(false);
        }
    }

    /// <summary>Runs a statement in a transaction of its own.</summary>
    public async Task<ResultCursor> RunAsync(Statement statement, TransactionConfig transactionConfig)
    {
        await StartAnewAsync().ConfigureAwait(false);
        var connection = await AcquireAsync(config.DefaultAccessMode).ConfigureAwait(false);
        var cursor = new ResultCursor(this, connection, statement, Extra(config.DefaultAccessMode, connection, transactionConfig), EndResultAsync);
        _result = cursor;
        await cursor.StartAsync().ConfigureAwait(false);
        return cursor;
    }

    public Task<IAsyncTransaction> BeginTransactionAsync() => BeginTransactionAsync(null!);

    public async Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder> action)
    {
        var transaction = await BeginAsync(config.DefaultAccessMode, TransactionConfigBuilder.Build(action)).ConfigureAwait(false);
        try
        {
            await transaction.AwaitBeginAsync().ConfigureAwait(false);
            return transaction;
        }
        catch
        {
            await transaction.EndAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, work, action);

    public Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, Without(work), action);

    public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, work, action);

    public Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, Without(work), action);

    public async Task CloseAsync()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        if (_transaction is not null)
            await _transaction.EndAsync().ConfigureAwait(false);
        if (_result is not null)
            await _result.DiscardAsync(CancellationToken.None).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    public void Dispose() => CloseAsync().GetAwaiter().GetResult();

    private static Func<IAsyncQueryRunner, Task<bool>> Without(Func<IAsyncQueryRunner, Task> work) => async runner =>
    {
        await work(runner).ConfigureAwait(false);
        return true;
    };

    private Task<TResult> ExecuteAsync<TResult>(AccessMode mode, Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action)
    {
        ArgumentNullException.ThrowIfNull(work);
        var transactionConfig = TransactionConfigBuilder.Build(action!);
        return Retry.RunAsync(() => TryOnceAsync(mode, work, transactionConfig), driver.Config, Cancellation);
    }

    private async Task<TResult> TryOnceAsync<TResult>(AccessMode mode, Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig transactionConfig)
    {
        var transaction = await BeginAsync(mode, transactionConfig).ConfigureAwait(false);
        try
        {
            var result = await work(transaction).ConfigureAwait(false);
            if (transaction.IsOpen)
                await transaction.CommitAsync().ConfigureAwait(false);
            return result;
        }
        finally
        {
            await transaction.EndAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Begins; BEGIN itself goes out with the first statement.</summary>
    private async Task<Transaction> BeginAsync(AccessMode mode, TransactionConfig transactionConfig)
    {
        await StartAnewAsync().ConfigureAwait(false);
        var connection = await AcquireAsync(mode).ConfigureAwait(false);
        try
        {
            return _transaction = new Transaction(this, connection, transactionConfig, Extra(mode, connection, transactionConfig), EndTransactionAsync);
        }
        catch
        {
            await connection.Pool!.ReleaseAsync(connection).ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask StartAnewAsync()
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(IAsyncSession));
        if (_transaction is not null)
            throw new ClientException("The session has an open transaction; commit it or roll it back first.");
        if (_result is not null)
            await _result.DiscardAsync(Cancellation).ConfigureAwait(false);
        Cancellation.ThrowIfCancellationRequested();
    }

    private ValueTask<BoltConnection> AcquireAsync(AccessMode mode) =>
        driver.Source.AcquireAsync(new ConnectionWish(mode, config.Database, config.ImpersonatedUser, _bookmarks.Values), Cancellation);

    private TransactionExtra Extra(AccessMode mode, BoltConnection connection, TransactionConfig transactionConfig) => new(
        mode, config.Database ?? connection.Database, config.ImpersonatedUser, _bookmarks.Values, transactionConfig, config.Notifications);

    private async ValueTask EndResultAsync(ResultCursor cursor)
    {
        _result = null;
        Remember(cursor.Bookmark);
        await cursor.Connection.Pool!.ReleaseAsync(cursor.Connection).ConfigureAwait(false);
    }

    private async ValueTask EndTransactionAsync(Transaction transaction)
    {
        _transaction = null;
        Remember(transaction.Bookmark);
        await transaction.Connection.Pool!.ReleaseAsync(transaction.Connection).ConfigureAwait(false);
    }

    private void Remember(string? bookmark)
    {
        if (!string.IsNullOrEmpty(bookmark))
            _bookmarks = new BookmarkSet([bookmark]);
    }
}
