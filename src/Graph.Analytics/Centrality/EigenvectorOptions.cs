namespace Graph.Analytics;

/// <summary>How <see cref="Eigenvector"/> runs.</summary>
public sealed record EigenvectorOptions
{
    /// <summary>Stop when no entry of the unit vector changes by more than this. Greater than 0. Default 1e-12.</summary>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>Most updates per component, at least 1. Default 1000; a graph whose first two eigenvalues almost agree may need more.</summary>
    public int Iterations { get; init; } = 1000;
}
