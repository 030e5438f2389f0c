namespace Graph.Analytics;

/// <summary>How <see cref="Infomap"/> runs.</summary>
public sealed record InfomapOptions
{
    /// <summary>Chooses the order in which nodes are looked at. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>Attempts with different orders, of which the shortest code wins, in 1..1000. Default 10, as in igraph.</summary>
    public int Trials { get; init; } = 10;

    /// <summary>Most rounds of an attempt, each starting from the modules of the one before, at least 1. Default 20; it stops when the code gets no shorter.</summary>
    public int Iterations { get; init; } = 20;

    /// <summary>Attempts made at once, in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate(CsrGraph graph)
    {
        if (Trials is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(Trials), Trials, "Trials is in 1..1000.");
        Check.Iterations(Iterations);
        Check.Threads(Threads);
        Check.Undirected(graph);
        Check.NoNegativeWeights(graph);
    }
}
