namespace Graph.Bolt.Routing;

/// <summary>A routing table and the lock under which it is asked for again.</summary>
internal sealed class TableSlot
{
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>The table; null before it was asked for. Replaced as a whole.</summary>
    public volatile RoutingTable? Table;
}
