namespace Graph.Analytics;

/// <summary>How <see cref="Betweenness"/> runs.</summary>
public sealed record BetweennessOptions
{
    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Distinct nodes whose shortest paths are counted; null means all, which is exact. Their order does not matter.</summary>
    public IReadOnlyList<int>? Sources { get; init; }
}
