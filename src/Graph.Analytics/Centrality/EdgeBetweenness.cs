namespace Graph.Analytics;

/// <summary>Betweenness of edges.</summary>
public static class EdgeBetweenness
{
    private const int MaxChunks = 256;

    /// <summary>For every edge, the sum over pairs of nodes of the share of their shortest paths that run along it.</summary>
    /// <remarks>
    /// <para>Exact with all sources; with some, the sum over those only. O(n · m) time (sources instead of n), O(n + m) memory per worker.</para>
    /// <para>Not normalised. An undirected graph counts each unordered pair once, a directed one each ordered pair. Weights are
    /// ignored, a self-loop has 0, parallel edges are different paths and share.</para>
    /// <para>The same result for any number of workers: sources are summed in chunks that depend on their number alone, and chunks
    /// are added in order.</para>
    /// <para>M. Girvan and M. E. J. Newman, PNAS 99(12), 2002; U. Brandes, On variants of shortest-path betweenness centrality,
    /// Social Networks 30(2), 2008.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="options">Threads and sources.</param>
    /// <param name="cancellationToken">Checked once per source.</param>
    /// <returns>One value, at least 0, per entry of <see cref="CsrGraph.Targets"/>; both entries of an undirected edge hold the same.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or a source is named twice.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static double[] Run(CsrGraph graph, BetweennessOptions options, CancellationToken cancellationToken)
    {
        Check.Threads(options.Threads);
        var sources = options.SourcesOf(graph);
        var size = Math.Max(1, (sources.Length + MaxChunks - 1) / MaxChunks);
        var scores = new double[graph.Targets.Length];
        var turn = new Turn();
        Blocks.For(sources.Length, options.Threads, cancellationToken, () => new EdgeDependencies(graph), (search, chunk, from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                search.AddFrom(sources[i]);
            }
            turn.Take(chunk, search.TakeScores(), partial =>
            {
                for (var e = 0; e < scores.Length; e++)
                    scores[e] += partial[e];
            });
        }, size);
        return graph.IsDirected ? scores : BothWays(graph, scores);
    }

    // Of an undirected edge each entry holds the pairs that cross it in its direction, summed over ordered pairs.
    private static double[] BothWays(CsrGraph graph, double[] scores)
    {
        var next = graph.Offsets.AsSpan(0, graph.NodeCount).ToArray();
        var sums = new double[scores.Length];
        for (var u = 0; u < graph.NodeCount; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                // Rows are sorted, hence the entries back from v are met in the order of their row.
                var v = graph.Targets[e];
                var back = next[v]++;
                sums[e] = u == v ? 0 : (scores[Math.Min(e, back)] + scores[Math.Max(e, back)]) / 2;
            }
        return sums;
    }
}
