namespace Graph.Analytics;

/// <summary>How <see cref="Eigenvector"/> runs.</summary>
public sealed record EigenvectorOptions
{
    /// <summary>Stop when no entry of the unit vector changes by more than this. Greater than 0. Default 1e-12.</summary>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>Most updates per component, at least 1. Default 10 000.</summary>
    public int Iterations { get; init; } = 10_000;
}
