using Graph.Bolt.Connections;

namespace Graph.Bolt.Sessions;

/// <summary>Connections to the one server of a <c>bolt</c> address.</summary>
internal sealed class DirectSource : IConnectionSource
{
    private readonly ConnectionPool _pool;

    public DirectSource(ServerAddress address, Connector connector, Config config) =>
        _pool = new ConnectionPool(address, config, cancellation => connector.OpenAsync(address, cancellation));

    /// <summary>The pool, for tests.</summary>
    public ConnectionPool Pool => _pool;

    public async ValueTask<BoltConnection> AcquireAsync(ConnectionWish wish, CancellationToken cancellation)
    {
        var connection = await _pool.AcquireAsync(cancellation).ConfigureAwait(false);
        connection.Pool = _pool;
        connection.Observer = static (connection, failure) =>
        {
            if (failure is AuthorizationException)
                connection.Pool!.RefuseOpen();
            return failure;
        };
        return connection;
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
