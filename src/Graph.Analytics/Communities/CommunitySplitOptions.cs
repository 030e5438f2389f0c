namespace Graph.Analytics;

/// <summary>How <see cref="CommunitySplit"/> runs.</summary>
public sealed record CommunitySplitOptions
{
    /// <summary>A community with more members than this is split, at least 1. Default 500, about what one investigator can read in a list.</summary>
    public int SizeMax { get; init; } = 500;

    /// <summary>By how much the resolution rises when a community does not fall apart, greater than 1. Default 2.</summary>
    public double Factor { get; init; } = 2;

    /// <summary>How often the resolution may rise for one community, in 0..64. Default 8.</summary>
    public int RisesMax { get; init; } = 8;

    /// <summary>Objective, resolution to start from, seed, rounds and threads; node sizes must not be given.</summary>
    public LeidenOptions Leiden { get; init; } = new();

    internal void Validate(CsrGraph graph)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(SizeMax, 1);
        if (!(Factor > 1) || !double.IsFinite(Factor))
            throw new ArgumentOutOfRangeException(nameof(Factor), Factor, "Factor is finite and greater than 1.");
        if (RisesMax is < 0 or > 64)
            throw new ArgumentOutOfRangeException(nameof(RisesMax), RisesMax, "RisesMax is in 0..64.");
        if (Leiden.NodeSizes is not null)
            throw new ArgumentException("Node sizes are not supported here.", nameof(Leiden));
        Leiden.Validate(graph);
    }
}
