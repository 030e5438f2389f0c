using Graph.Bolt.Connections;

namespace Graph.Bolt.Routing;

/// <summary>The servers of a database and what each of them does, for a while.</summary>
internal sealed record RoutingTable(
    string? Database, IReadOnlyList<ServerAddress> Routers, IReadOnlyList<ServerAddress> Readers, IReadOnlyList<ServerAddress> Writers, long ReadAt, TimeSpan Life)
{
    /// <summary>Servers that do what is asked for.</summary>
    public IReadOnlyList<ServerAddress> For(AccessMode mode) => mode == AccessMode.Read ? Readers : Writers;

    /// <summary>Whether it must be asked for again before it is used.</summary>
    public bool IsStale(AccessMode mode, TimeProvider clock) => Routers.Count == 0 || For(mode).Count == 0 || clock.GetElapsedTime(ReadAt) >= Life;

    /// <summary>The table without a server that failed.</summary>
    public RoutingTable Without(ServerAddress address) => this with
    {
        Routers = Except(Routers, address),
        Readers = Except(Readers, address),
        Writers = Except(Writers, address),
    };

    /// <summary>The table without a server that takes no writes.</summary>
    public RoutingTable WithoutWriter(ServerAddress address) => this with { Writers = Except(Writers, address) };

    /// <summary>Reads the answer to ROUTE.</summary>
    /// <exception cref="ProtocolException">It is no routing table.</exception>
    public static RoutingTable Of(Reply reply, TimeProvider clock)
    {
        if (reply.Metadata.GetValueOrDefault("rt") is not Dictionary<string, object?> table || table.GetValueOrDefault("servers") is not List<object?> servers ||
            table.GetValueOrDefault("ttl") is not long seconds)
            throw new ProtocolException("The router sent no routing table.");
        return new RoutingTable(
            table.GetValueOrDefault("db") as string, Role("ROUTE"), Role("READ"), Role("WRITE"),
            clock.GetTimestamp(), TimeSpan.FromSeconds(Math.Clamp(seconds, 0, int.MaxValue)));

        IReadOnlyList<ServerAddress> Role(string role) =>
        [
            .. from server in servers.OfType<Dictionary<string, object?>>()
               where server.GetValueOrDefault("role") as string == role
               from address in server.GetValueOrDefault("addresses") as List<object?> ?? []
               select Address(address),
        ];
    }

    private static ServerAddress Address(object? value)
    {
        try
        {
            return ServerAddress.Parse(value as string ?? throw new ProtocolException("The router sent an address that is no text."));
        }
        catch (UriFormatException)
        {
            throw new ProtocolException("The router sent an address that is none.");
        }
    }

    private static ServerAddress[] Except(IReadOnlyList<ServerAddress> addresses, ServerAddress address) => [.. addresses.Where(other => !other.Equals(address))];
}
