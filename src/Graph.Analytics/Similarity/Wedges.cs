namespace Graph.Analytics;

/// <summary>Walks the wedges of <see cref="NodeSimilarity"/>; scratch of one worker.</summary>
internal sealed class Wedges(NeighbourRows rows, NeighbourRows columns, NodeSimilarityOptions options)
{
    private static readonly Comparer<SimilarPair> ByOther = Comparer<SimilarPair>.Create((a, b) => a.V.CompareTo(b.V));

    private readonly NeighbourSums _sums = new(rows.NodeCount);
    private readonly int[] _shared = new int[rows.NodeCount];

    /// <summary>Adds the pairs of u with larger nodes, ascending.</summary>
    public void Add(int u, List<SimilarPair> pairs)
    {
        if (!IsCompared(u))
            return;
        _sums.Clear();
        for (var e = rows.Offsets[u]; e < rows.Offsets[u + 1]; e++)
            if (columns.Degree(rows.Targets[e]) is >= 2 and var degree && degree <= options.DegreeMax)
                AddThrough(u, e);

        var first = pairs.Count;
        foreach (var v in _sums.Touched)
        {
            var score = Score(u, v);
            if (_shared[v] >= options.SharedMin && score >= options.ScoreMin)
                pairs.Add(new SimilarPair(u, v, score, _shared[v]));
            _shared[v] = 0;
        }
        pairs.Sort(first, pairs.Count - first, ByOther);
    }

    private bool IsCompared(int u) => rows.Degree(u) >= options.DegreeMin && (options.IsCompared is null || options.IsCompared[u]);

    private void AddThrough(int u, int e)
    {
        var x = rows.Targets[e];
        foreach (var v in columns.Of(x))
        {
            if (v <= u || !IsCompared(v))
                continue;
            _shared[v]++;
            _sums.Add(v, options.Measure switch
            {
                SimilarityMeasure.AdamicAdar => 1 / Math.Log(columns.Degree(x)),
                SimilarityMeasure.Cosine => Weight(e) * Weight(EntryOf(v, x)),
                SimilarityMeasure.WeightedJaccard => Math.Min(Weight(e), Weight(EntryOf(v, x))),
                _ => 1,
            });
        }
    }

    private double Score(int u, int v) => options.Measure switch
    {
        SimilarityMeasure.Jaccard => _shared[v] / (double)(rows.Degree(u) + rows.Degree(v) - _shared[v]),
        SimilarityMeasure.Overlap => _shared[v] / (double)Math.Min(rows.Degree(u), rows.Degree(v)),
        SimilarityMeasure.Cosine => Math.Sqrt(Square(u) * Square(v)) is > 0 and var lengths ? _sums[v] / lengths : 0,
        SimilarityMeasure.WeightedJaccard => Sum(u) + Sum(v) - _sums[v] is > 0 and var larger ? _sums[v] / larger : 0,
        _ => _sums[v],
    };

    private double Square(int u)
    {
        if (rows.Weights is null)
            return rows.Degree(u);
        var sum = 0d;
        for (var e = rows.Offsets[u]; e < rows.Offsets[u + 1]; e++)
            sum += rows.Weights[e] * rows.Weights[e];
        return sum;
    }

    private double Sum(int u)
    {
        var sum = 0d;
        for (var e = rows.Offsets[u]; e < rows.Offsets[u + 1]; e++)
            sum += Weight(e);
        return sum;
    }

    private double Weight(int e) => rows.Weights is null ? 1 : rows.Weights[e];

    private int EntryOf(int u, int x) => rows.Offsets[u] + rows.Of(u).BinarySearch(x);
}
