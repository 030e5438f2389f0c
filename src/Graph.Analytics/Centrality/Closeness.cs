namespace Graph.Analytics;

/// <summary>Closeness centrality.</summary>
public static class Closeness
{
    /// <summary>For every node, (r - 1) / sum of distances from the r nodes that reach it (itself included), times (r - 1) / (n - 1).</summary>
    /// <remarks>
    /// <para>Exact. 64 searches run at once, one per bit: O(n · m / 64) to O(n · m) time, O(n) memory per worker.</para>
    /// <para>A directed graph counts incoming paths. Weights are ignored. The result depends neither on threads nor on the
    /// numbering of nodes.</para>
    /// <para>S. Wasserman and K. Faust, Social Network Analysis, 1994, p. 201.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="options">Threads, and whether the second factor is applied.</param>
    /// <param name="cancellationToken">Checked once per 64 nodes.</param>
    /// <returns>Length n, in [0, 1]; 0 for a node that no other reaches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Threads is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static double[] Run(CsrGraph graph, ClosenessOptions options, CancellationToken cancellationToken)
    {
        Check.Threads(options.Threads);
        var n = graph.NodeCount;
        var (reached, total) = (new long[n], new long[n]);
        ManySourceSearch.Run(graph.Reverse(), options.Threads, cancellationToken, (u, distance, count) =>
        {
            reached[u] += count;
            total[u] += (long)distance * count;
        });

        var values = new double[n];
        for (var u = 0; u < n; u++)
            if (reached[u] > 0)
                values[u] = reached[u] / (double)total[u] * (options.IsWassermanFaust ? reached[u] / (n - 1d) : 1);
        return values;
    }
}
