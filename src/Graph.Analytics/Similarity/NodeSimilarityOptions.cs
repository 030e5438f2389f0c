namespace Graph.Analytics;

/// <summary>How <see cref="NodeSimilarity"/> runs.</summary>
public sealed record NodeSimilarityOptions
{
    /// <summary>The measure. Default Jaccard.</summary>
    public SimilarityMeasure Measure { get; init; }

    /// <summary>Pairs below this score are left out, at least 0. Default 0: every pair that shares a neighbour.</summary>
    public double ScoreMin { get; init; }

    /// <summary>Pairs that share fewer neighbours are left out, at least 1. Default 1.</summary>
    public int SharedMin { get; init; } = 1;

    /// <summary>Neighbours of more nodes than this are not looked through and share nothing, at least 2. Default: all are. A shop or a
    /// gateway that everybody uses costs the square of its degree and says nothing.</summary>
    public int DegreeMax { get; init; } = int.MaxValue;

    /// <summary>Nodes with fewer neighbours are not compared, at least 1. Default 1.</summary>
    public int DegreeMin { get; init; } = 1;

    /// <summary>The nodes to compare, length n; null means all. On a layer of two modes: those of one mode.</summary>
    public IReadOnlyList<bool>? IsCompared { get; init; }

    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate(CsrGraph graph)
    {
        if (!Enum.IsDefined(Measure))
            throw new ArgumentOutOfRangeException(nameof(Measure), Measure, "Unknown measure.");
        if (!(ScoreMin >= 0))
            throw new ArgumentOutOfRangeException(nameof(ScoreMin), ScoreMin, "ScoreMin is at least 0.");
        ArgumentOutOfRangeException.ThrowIfLessThan(SharedMin, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(DegreeMax, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(DegreeMin, 1);
        Check.Threads(Threads);
        Check.NoNegativeWeights(graph);
        if (IsCompared is not null)
            Check.Length(graph, IsCompared.Count, nameof(IsCompared));
    }
}
