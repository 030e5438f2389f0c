namespace Graph.Analytics;

/// <summary>How <see cref="PageRank"/> runs.</summary>
public sealed record PageRankOptions
{
    /// <summary>Probability of following an edge, in [0, 1). Default 0.85 (Page et al. 1999).</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>Stop when the absolute changes of one update sum to at most this (convention Gds: when the largest is). Greater than 0. Default 1e-10.</summary>
    public double Tolerance { get; init; } = 1e-10;

    /// <summary>Most updates, at least 1. Default 1000.</summary>
    public int Iterations { get; init; } = 1000;

    /// <summary>Whose details to follow. Default <see cref="PageRankConvention.Default"/>.</summary>
    public PageRankConvention Convention { get; init; }

    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// Where a jump leads: length n, at least 0, not all 0, scaled to sum 1 by the kernel. Null means anywhere alike.
    /// Under <see cref="PageRankConvention.Gds"/> a positive entry marks a source node, whatever its size.
    /// </summary>
    public IReadOnlyList<double>? Personalisation { get; init; }

    internal void Validate(CsrGraph graph)
    {
        if (!(Damping >= 0 && Damping < 1))
            throw new ArgumentOutOfRangeException(nameof(Damping), Damping, "Damping is in [0, 1).");
        Check.Positive(Tolerance);
        Check.Iterations(Iterations);
        Check.Threads(Threads);
        if (!Enum.IsDefined(Convention))
            throw new ArgumentOutOfRangeException(nameof(Convention), Convention, "Unknown convention.");
        Check.NoNegativeWeights(graph);
        if (Personalisation is null)
            return;
        Check.Length(graph, Personalisation.Count, nameof(Personalisation));
        if (Personalisation.Any(value => !(value >= 0) || double.IsInfinity(value)) || (graph.NodeCount > 0 && !Personalisation.Any(value => value > 0)))
            throw new ArgumentException("Entries are finite, at least 0 and not all 0.", nameof(Personalisation));
    }
}
