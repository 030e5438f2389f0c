namespace Graph.Analytics;

/// <summary>How <see cref="Katz"/> runs.</summary>
public sealed record KatzOptions
{
    /// <summary>Damping per step; greater than 0 and below 1 / the leading eigenvalue, else the run does not converge. Default 0.1 (networkx).</summary>
    public double Alpha { get; init; } = 0.1;

    /// <summary>What every node starts from, greater than 0. Default 1.</summary>
    public double Beta { get; init; } = 1;

    /// <summary>Stop when the absolute changes of one update sum to at most this times n. Default 1e-10.</summary>
    public double Tolerance { get; init; } = 1e-10;

    /// <summary>Most updates, at least 1. Default 1000.</summary>
    public int Iterations { get; init; } = 1000;
}
