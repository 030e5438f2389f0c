namespace Graph.Analytics;

/// <summary>How <see cref="CommunityLayout"/> runs.</summary>
public sealed record CommunityLayoutOptions
{
    /// <summary>Group of every node, length n; any numbers.</summary>
    public required IReadOnlyList<int> Groups { get; init; }

    /// <summary>Distance between neighbouring members, greater than 0. Default 24.</summary>
    public double NodeGap { get; init; } = 24;

    /// <summary>Free space between the discs of two groups, greater than 0. Default 60.</summary>
    public double GroupGap { get; init; } = 60;
}
