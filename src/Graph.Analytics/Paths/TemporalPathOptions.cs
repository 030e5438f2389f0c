namespace Graph.Analytics;

/// <summary>How <see cref="TemporalPaths"/> runs.</summary>
public sealed record TemporalPathOptions
{
    /// <summary>Earliest time of an arc that may be taken. Default: any.</summary>
    public long Start { get; init; } = long.MinValue;

    /// <summary>Latest time of an arc that may be taken. Default: any.</summary>
    public long End { get; init; } = long.MaxValue;

    /// <summary>Longest stay at a node between two arcs, in the unit of the times, at least 0; null means any. Default null.</summary>
    public long? WaitMax { get; init; }

    /// <summary>Most arcs of a path, at least 1. Default: any number.</summary>
    public int HopsMax { get; init; } = int.MaxValue;

    /// <summary>Whether the next arc may bear the same time as the one before. Default false: times ascend strictly. Set it when times are known to the day only.</summary>
    public bool MayShareTime { get; init; }

    internal void Validate()
    {
        if (WaitMax < 0)
            throw new ArgumentOutOfRangeException(nameof(WaitMax), WaitMax, "WaitMax is at least 0.");
        if (HopsMax < 1)
            throw new ArgumentOutOfRangeException(nameof(HopsMax), HopsMax, "HopsMax is at least 1.");
    }
}
