namespace Graph.Analytics;

/// <summary>How <see cref="Closeness"/> runs.</summary>
public sealed record ClosenessOptions
{
    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether values are scaled by the share of nodes reached, so that small components do not come out on top. Default true.</summary>
    public bool IsWassermanFaust { get; init; } = true;
}
