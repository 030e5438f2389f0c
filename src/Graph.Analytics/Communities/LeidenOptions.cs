namespace Graph.Analytics;

/// <summary>How <see cref="Leiden"/> and <see cref="Louvain"/> run.</summary>
public sealed record LeidenOptions
{
    /// <summary>The quality to maximise; modularity by default.</summary>
    public CommunityObjective Objective { get; init; } = CommunityObjective.Modularity;

    /// <summary>Greater than 0; larger values give smaller communities. Default 1, the classical modularity. For CPM it is a density, typically below 1.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Chooses among equally likely orders and merges. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>Rounds, each starting from the partition of the one before; 0 means until nothing moves (at most 100). Default 2, as in leidenalg.</summary>
    public int Iterations { get; init; } = 2;

    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Size of every node under CPM, finite and greater than 0; null means 1 each. Other objectives ignore it.</summary>
    public IReadOnlyList<double>? NodeSizes { get; init; }

    internal void Validate(CsrGraph graph)
    {
        if (!Enum.IsDefined(Objective))
            throw new ArgumentOutOfRangeException(nameof(Objective), Objective, "Unknown objective.");
        Check.Positive(Resolution);
        Check.Iterations(Iterations, min: 0);
        Check.Threads(Threads);
        Check.Undirected(graph);
        Check.NoNegativeWeights(graph);
        if (NodeSizes is null)
            return;
        Check.Length(graph, NodeSizes.Count, nameof(NodeSizes));
        foreach (var size in NodeSizes)
            Check.Positive(size, nameof(NodeSizes));
    }
}
