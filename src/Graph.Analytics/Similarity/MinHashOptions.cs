namespace Graph.Analytics;

/// <summary>How <see cref="MinHash"/> runs.</summary>
public sealed record MinHashOptions
{
    /// <summary>Bands of hashes, in 1..1024. Default 32.</summary>
    public int Bands { get; init; } = 32;

    /// <summary>Hashes in a band, in 1..64. Default 4: a pair of Jaccard 0.5 is found with probability 0.87, one of 0.7 with 0.9998.</summary>
    public int Rows { get; init; } = 4;

    /// <summary>Buckets of more nodes than this are passed over, at least 2. Default 1000: what thousands have in common is no clue.</summary>
    public int BucketMax { get; init; } = 1000;

    /// <summary>Candidates below this exact Jaccard are left out, in [0, 1]. Default 0.5.</summary>
    public double ScoreMin { get; init; } = 0.5;

    /// <summary>Nodes with fewer neighbours are not compared, at least 1. Default 2.</summary>
    public int DegreeMin { get; init; } = 2;

    /// <summary>The nodes to compare, length n; null means all.</summary>
    public IReadOnlyList<bool>? IsCompared { get; init; }

    /// <summary>Chooses the hash functions. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate(CsrGraph graph)
    {
        if (Bands is < 1 or > 1024)
            throw new ArgumentOutOfRangeException(nameof(Bands), Bands, "Bands is in 1..1024.");
        if (Rows is < 1 or > 64)
            throw new ArgumentOutOfRangeException(nameof(Rows), Rows, "Rows is in 1..64.");
        ArgumentOutOfRangeException.ThrowIfLessThan(BucketMax, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(DegreeMin, 1);
        if (!(ScoreMin >= 0 && ScoreMin <= 1))
            throw new ArgumentOutOfRangeException(nameof(ScoreMin), ScoreMin, "ScoreMin is in [0, 1].");
        Check.Threads(Threads);
        if (IsCompared is not null)
            Check.Length(graph, IsCompared.Count, nameof(IsCompared));
    }
}
