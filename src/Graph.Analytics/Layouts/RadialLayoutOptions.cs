namespace Graph.Analytics;

/// <summary>How <see cref="RadialLayout"/> runs.</summary>
public sealed record RadialLayoutOptions
{
    /// <summary>Nodes of ring 0; null means the one of highest degree, the smallest number among ties.</summary>
    public IReadOnlyList<int>? Centres { get; init; }

    /// <summary>Distance between neighbouring rings, greater than 0. Default 80.</summary>
    public double RingGap { get; init; } = 80;
}
