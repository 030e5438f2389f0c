namespace Graph.Analytics;

/// <summary>How <see cref="Hits"/> runs.</summary>
public sealed record HitsOptions
{
    /// <summary>Stop when no entry of either unit vector changes by more than this. Default 1e-10.</summary>
    public double Tolerance { get; init; } = 1e-10;

    /// <summary>Most updates, at least 1. Default 1000.</summary>
    public int Iterations { get; init; } = 1000;
}
