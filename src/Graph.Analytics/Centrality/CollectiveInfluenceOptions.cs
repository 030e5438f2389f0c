namespace Graph.Analytics;

/// <summary>How <see cref="CollectiveInfluence"/> runs.</summary>
public sealed record CollectiveInfluenceOptions
{
    /// <summary>Steps to the nodes that are summed, in 0..16; 0 is the squared degree less 1. Default 2 (Morone and Makse use 2 to 5).</summary>
    public int Radius { get; init; } = 2;

    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate()
    {
        if (Radius is < 0 or > 16)
            throw new ArgumentOutOfRangeException(nameof(Radius), Radius, "Radius is in 0..16.");
        Check.Threads(Threads);
    }
}
