using System.Collections.Concurrent;
using Graph.Bolt.Connections;
using Graph.Bolt.Sessions;

namespace Graph.Bolt.Routing;

/// <summary>Connections to the servers of a cluster, as its routers tell.</summary>
internal sealed class RoutedSource(ServerAddress seed, IReadOnlyDictionary<string, object> context, Connector connector, Config config) : IConnectionSource
{
    private readonly ConcurrentDictionary<ServerAddress, ConnectionPool> _pools = [];
    private readonly ConcurrentDictionary<TableKey, TableSlot> _tables = [];
    private int _turn;

    /// <summary>The pools, for tests.</summary>
    public IEnumerable<ConnectionPool> Pools => _pools.Values;

    public async ValueTask<BoltConnection> AcquireAsync(ConnectionWish wish, CancellationToken cancellation)
    {
        var slot = SlotOf(wish);
        while (true)
        {
            var table = await FreshAsync(slot, wish, cancellation).ConfigureAwait(false);
            var server = LeastUsed(table.For(wish.Mode)) ?? throw new SessionExpiredException(
                $"No server takes {(wish.Mode == AccessMode.Read ? "reads" : "writes")} for the database {wish.Database ?? table.Database ?? "of the user"} now.");
            try
            {
                return await BorrowAsync(server, table, wish, cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException)
            {
                config.Logger.Warn(failure, "The server {0} does not answer and is left out: {1}", server, failure.Message);
                await ForgetAsync(server).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in _pools.Values)
            await pool.DisposeAsync().ConfigureAwait(false);
    }

    private TableSlot SlotOf(ConnectionWish wish) =>
        _tables.GetOrAdd(new TableKey(wish.Database, wish.Database is null ? wish.ImpersonatedUser : null), static _ => new TableSlot());

    private ConnectionPool PoolOf(ServerAddress address) => _pools.GetOrAdd(
        address, known => new ConnectionPool(known, config, cancellation => connector.OpenAsync(known, cancellation)));

    private async ValueTask<RoutingTable> FreshAsync(TableSlot slot, ConnectionWish wish, CancellationToken cancellation)
    {
        if (slot.Table is { } known && !known.IsStale(wish.Mode, config.Clock))
            return known;
        await slot.Gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (slot.Table is { } renewed && !renewed.IsStale(wish.Mode, config.Clock))
                return renewed;
            return slot.Table = await DiscoverAsync(slot.Table, wish, cancellation).ConfigureAwait(false);
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    private async ValueTask<RoutingTable> DiscoverAsync(RoutingTable? known, ConnectionWish wish, CancellationToken cancellation)
    {
        Exception? last = null;
        foreach (var router in RoutersToAsk(known))
        {
            try
            {
                var table = await AskAsync(router, wish, cancellation).ConfigureAwait(false);
                if (table.Routers.Count > 0 && table.Readers.Count > 0)
                    return table;
                last = new ServiceUnavailableException($"The router {router} knows no reader or no router.");
            }
            catch (Neo4jException failure) when (failure is not SecurityException and not ProtocolException && !ServerCodes.EndsDiscovery(failure.Code) || failure is AuthorizationException)
            {
                config.Logger.Warn(failure, "The router {0} does not answer: {1}", router, failure.Message);
                last = failure;
                await ForgetAsync(router).ConfigureAwait(false);
            }
        }
        throw new ServiceUnavailableException($"No router of {seed} answers: {last?.Message}", last!);
    }

    private IEnumerable<ServerAddress> RoutersToAsk(RoutingTable? known)
    {
        var seeds = config.Resolver?.Resolve(seed) ?? new HashSet<ServerAddress> { seed };
        var routers = known?.Routers ?? [];
        // A cluster that is split may have readers only on this side; the seed may lie on the other one.
        var isSplit = known is { Readers.Count: > 0, Writers.Count: 0 };
        return (isSplit ? seeds.Concat(routers) : routers.Concat(seeds)).Distinct().ToArray();
    }

    private async ValueTask<RoutingTable> AskAsync(ServerAddress router, ConnectionWish wish, CancellationToken cancellation)
    {
        var pool = PoolOf(router);
        var connection = await pool.AcquireAsync(cancellation).ConfigureAwait(false);
        connection.Pool = pool;
        try
        {
            if (!connection.Version.IsFrom(4, 3))
                throw new ServiceUnavailableException($"Routing needs Bolt 4.3; {router} speaks {connection.Version}. Use a bolt address.");
            var reply = new Reply();
            connection.Route(context, wish.Bookmarks, wish.Database, wish.ImpersonatedUser, reply);
            await connection.SendAsync(cancellation).ConfigureAwait(false);
            await connection.ReceiveAsync(reply, cancellation).ConfigureAwait(false);
            reply.Demand();
            return RoutingTable.Of(reply, config.Clock);
        }
        finally
        {
            await pool.ReleaseAsync(connection).ConfigureAwait(false);
        }
    }

    private async ValueTask<BoltConnection> BorrowAsync(ServerAddress server, RoutingTable table, ConnectionWish wish, CancellationToken cancellation)
    {
        var pool = PoolOf(server);
        var connection = await pool.AcquireAsync(cancellation).ConfigureAwait(false);
        connection.Pool = pool;
        connection.Database = wish.Database is null ? table.Database : null;
        connection.Observer = Observe;
        return connection;
    }

    private Exception Observe(BoltConnection connection, Exception failure)
    {
        switch (failure)
        {
            case AuthorizationException:
                connection.Pool!.RefuseOpen();
                return failure;
            case ServiceUnavailableException:
                _ = ForgetAsync(connection.Address).AsTask();
                return new SessionExpiredException(failure.Message, failure);
            case ConnectionReadTimeoutException:
            case TransientException { Code: var code } when code is not null && code.EndsWith(".DatabaseUnavailable", StringComparison.Ordinal):
                _ = ForgetAsync(connection.Address).AsTask();
                return failure;
            case Neo4jException refused when ServerCodes.IsNotAWriter(refused.Code):
                Change(table => table.WithoutWriter(connection.Address));
                return new SessionExpiredException($"The server {connection.Address} takes no writes any more.", failure) { Code = refused.Code };
            default:
                return failure;
        }
    }

    private async ValueTask ForgetAsync(ServerAddress address)
    {
        Change(table => table.Without(address));
        if (_pools.TryGetValue(address, out var pool))
            await pool.CloseIdleAsync().ConfigureAwait(false);
    }

    private void Change(Func<RoutingTable, RoutingTable> change)
    {
        foreach (var slot in _tables.Values)
        {
            if (slot.Table is { } table)
                slot.Table = change(table);
        }
    }

    // Round and round among those that are used equally little.
    private ServerAddress? LeastUsed(IReadOnlyList<ServerAddress> servers)
    {
        if (servers.Count == 0)
            return null;
        var first = (int)((uint)Interlocked.Increment(ref _turn) % (uint)servers.Count);
        return Enumerable.Range(0, servers.Count).Select(i => servers[(first + i) % servers.Count]).MinBy(address => PoolOf(address).InUse);
    }
}
