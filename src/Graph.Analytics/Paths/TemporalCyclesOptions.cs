namespace Graph.Analytics;

/// <summary>How <see cref="TemporalCycles"/> runs.</summary>
public sealed record TemporalCyclesOptions
{
    /// <summary>Longest time from the first arc to the last, in the unit of the times, at least 0.</summary>
    public required long Window { get; init; }

    /// <summary>Most arcs of a cycle, in 2..64. Default 6.</summary>
    public int HopsMax { get; init; } = 6;

    /// <summary>Most cycles returned, at least 1. Default 10 000.</summary>
    public int CountMax { get; init; } = 10_000;

    /// <summary>Most arcs looked at before giving up, at least 1. Default 100 million.</summary>
    public long StepsMax { get; init; } = 100_000_000;

    /// <summary>Whether consecutive arcs may bear the same time. Default false. Set it when times are known to the day only.</summary>
    public bool MayShareTime { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Window);
        if (HopsMax is < 2 or > 64)
            throw new ArgumentOutOfRangeException(nameof(HopsMax), HopsMax, "HopsMax is in 2..64.");
        ArgumentOutOfRangeException.ThrowIfLessThan(CountMax, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(StepsMax, 1);
    }
}
