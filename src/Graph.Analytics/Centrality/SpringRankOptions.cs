namespace Graph.Analytics;

/// <summary>How <see cref="SpringRank"/> runs.</summary>
public sealed record SpringRankOptions
{
    /// <summary>Strength of the spring that holds every node at 0, at least 0. Default 0, as in the paper: components are each centred on 0.</summary>
    public double Alpha { get; init; }

    /// <summary>Stop when the residual is at most this times the right side (both Euclidean); greater than 0. Default 1e-12.</summary>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>Most iterations, at least 1. Default 10 000.</summary>
    public int Iterations { get; init; } = 10_000;
}
