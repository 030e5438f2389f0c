using Graph.Bolt.Connections;
using Graph.Bolt.Routing;

namespace Graph.Bolt.Sessions;

/// <summary>The driver: a source of connections and the sessions on it.</summary>
internal sealed class Driver : IDriver
{
    private readonly IConnectionSource _source;
    private readonly Lock _gate = new();
    private BookmarkSet _queryBookmarks = BookmarkSet.Empty;
    private int _isDisposed;

    public Driver(Uri uri, AuthToken token, Config config)
    {
        var scheme = BoltScheme.Of(uri, config);
        var connector = new Connector(scheme, token, config);
        (Config, Encrypted) = (config, scheme.IsEncrypted);
        _source = scheme.RoutingContext is null
            ? new DirectSource(scheme.Address, connector, config)
            : new RoutedSource(scheme.Address, scheme.RoutingContext, connector, config);
    }

    public Config Config { get; }

    public bool Encrypted { get; }

    /// <summary>Where connections come from.</summary>
    public IConnectionSource Source
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed != 0, typeof(IDriver));
            return _source;
        }
    }

    /// <summary>What queries of the driver itself have seen.</summary>
    public BookmarkSet QueryBookmarks
    {
        get
        {
            lock (_gate)
                return _queryBookmarks;
        }
    }

    public IAsyncSession AsyncSession() => AsyncSession(null!);

    public IAsyncSession AsyncSession(Action<SessionConfigBuilder> action)
    {
        var config = new SessionConfig();
        action?.Invoke(new SessionConfigBuilder(config));
        return new Session(this, config);
    }

    public IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher) =>
        new ExecutableQuery<IRecord, IRecord>(this, new Query(cypher), new QueryConfig(), static records => records);

    public Task<IServerInfo> GetServerInfoAsync() => GetServerInfoAsync(CancellationToken.None);

    /// <summary>The server that answers for reading, by an exchange on a connection that is open or opened.</summary>
    public async Task<IServerInfo> GetServerInfoAsync(CancellationToken cancellation)
    {
        var connection = await Source.AcquireAsync(new ConnectionWish(AccessMode.Read, null, null, []), cancellation).ConfigureAwait(false);
        try
        {
            await connection.ResetAsync(cancellation).ConfigureAwait(false);
            return new ServerInfo(connection);
        }
        finally
        {
            await connection.Pool!.ReleaseAsync(connection).ConfigureAwait(false);
        }
    }

    public async Task<bool> TryVerifyConnectivityAsync()
    {
        try
        {
            await VerifyConnectivityAsync().ConfigureAwait(false);
            return true;
        }
        catch (Neo4jException)
        {
            return false;
        }
    }

    public Task VerifyConnectivityAsync() => GetServerInfoAsync();

    public async Task<bool> SupportsMultiDbAsync()
    {
        await VerifyConnectivityAsync().ConfigureAwait(false);
        return true;
    }

    /// <summary>Remembers what a query of the driver has seen in place of what it had to see.</summary>
    public void RememberBookmarks(BookmarkSet before, IEnumerable<string> after)
    {
        lock (_gate)
            _queryBookmarks = new BookmarkSet(_queryBookmarks.Values.Except(before.Values).Concat(after));
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            await _source.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
