namespace Graph.Analytics;

/// <summary>Likely similar pairs without comparing all of them.</summary>
public static class MinHash
{
    /// <summary>Finds pairs whose sets of neighbours are alike, by hashing, and computes their exact Jaccard similarity.</summary>
    /// <remarks>
    /// <para>Every score returned is exact; a pair of Jaccard s is found with probability 1 - (1 - s^rows)^bands, apart from the
    /// buckets passed over. O(m · bands · rows) time for the hashes, plus the pairs of the buckets; O(n) memory per band and the output.</para>
    /// <para>Neighbours as in <see cref="NodeSimilarity"/>. Depends on the seed and on the numbering of nodes, not on threads.</para>
    /// <para>A. Z. Broder, On the resemblance and containment of documents, 1997; P. Indyk and R. Motwani, STOC 1998.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes; weights are ignored.</param>
    /// <param name="options">Bands, rows, limits, seed, threads.</param>
    /// <param name="cancellationToken">Checked once per band and 4096 nodes.</param>
    /// <returns>The pairs, ascending by U, then V.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static IReadOnlyList<SimilarPair> Run(CsrGraph graph, MinHashOptions options, CancellationToken cancellationToken)
    {
        options.Validate(graph);
        var rows = NeighbourRows.Of(graph);
        int[] compared = [.. Enumerable.Range(0, rows.NodeCount)
            .Where(u => rows.Degree(u) >= options.DegreeMin && (options.IsCompared is null || options.IsCompared[u]))];
        var candidates = new HashSet<(int U, int V)>();
        var keys = new ulong[compared.Length];
        for (var band = 0; band < options.Bands; band++)
        {
            Blocks.For(compared.Length, options.Threads, cancellationToken, (_, from, to) =>
            {
                for (var i = from; i < to; i++)
                    keys[i] = Key(rows.Of(compared[i]), band, options);
            });
            AddBuckets(keys, compared, options.BucketMax, candidates);
        }

        var pairs = new List<SimilarPair>();
        foreach (var (u, v) in candidates.Order())
        {
            var shared = Shared(rows.Of(u), rows.Of(v));
            var score = shared / (double)(rows.Degree(u) + rows.Degree(v) - shared);
            if (shared > 0 && score >= options.ScoreMin)
                pairs.Add(new SimilarPair(u, v, score, shared));
        }
        return pairs;
    }

    /// <summary>One number out of the least hashes of a band.</summary>
    private static ulong Key(ReadOnlySpan<int> neighbours, int band, MinHashOptions options)
    {
        var key = 0UL;
        for (var row = 0; row < options.Rows; row++)
        {
            var least = ulong.MaxValue;
            foreach (var v in neighbours)
                least = Math.Min(least, CounterRandom.Bits(options.Seed, (ulong)((band * options.Rows) + row), (ulong)v));
            key = CounterRandom.Bits(key, (ulong)row, least);
        }
        return key;
    }

    private static void AddBuckets(ulong[] keys, int[] nodes, int bucketMax, HashSet<(int U, int V)> candidates)
    {
        int[] order = [.. Enumerable.Range(0, keys.Length).OrderBy(i => keys[i]).ThenBy(i => i)];
        for (int from = 0, to; from < order.Length; from = to)
        {
            to = from + 1;
            while (to < order.Length && keys[order[to]] == keys[order[from]])
                to++;
            if (to - from > bucketMax)
                continue;
            for (var i = from; i < to; i++)
                for (var j = i + 1; j < to; j++)
                    candidates.Add((nodes[order[i]], nodes[order[j]]));
        }
    }

    private static int Shared(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
                shared++;
            var (a, b) = (left[i], right[j]);
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return shared;
    }
}
