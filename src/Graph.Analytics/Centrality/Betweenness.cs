namespace Graph.Analytics;

/// <summary>Betweenness centrality.</summary>
public static class Betweenness
{
    private const int MaxChunks = 1024;

    /// <summary>For every node, the sum over pairs of other nodes of the share of their shortest paths that pass through it.</summary>
    /// <remarks>
    /// <para>Exact with all sources. With some, the sum over those sources only: times n / sources it estimates the exact value
    /// when they were drawn at random.</para>
    /// <para>O(n · m) time (sources instead of n), O(n + m) memory per worker.</para>
    /// <para>Not normalised. An undirected graph counts each unordered pair once, a directed one each ordered pair. Weights and
    /// self-loops are ignored; parallel edges are different paths.</para>
    /// <para>The same result for any number of workers: sources are summed in chunks that depend on their number alone, and
    /// chunks are added in order.</para>
    /// <para>U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociology 25(2), 2001.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="options">Threads and sources.</param>
    /// <param name="cancellationToken">Checked once per source.</param>
    /// <returns>Length n, at least 0.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or a source is named twice.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static double[] Run(CsrGraph graph, BetweennessOptions options, CancellationToken cancellationToken)
    {
        Check.Threads(options.Threads);
        var sources = options.SourcesOf(graph);
        var size = Math.Max(1, (sources.Length + MaxChunks - 1) / MaxChunks);
        var scores = new double[graph.NodeCount];
        var turn = new Turn();
        Blocks.For(sources.Length, options.Threads, cancellationToken, () => new BrandesSearch(graph), (search, chunk, from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                search.AddFrom(sources[i]);
            }
            turn.Take(chunk, search.TakeScores(), partial => Add(scores, partial));
        }, size);

        if (!graph.IsDirected)
            for (var u = 0; u < scores.Length; u++)
                scores[u] /= 2;
        return scores;
    }

    private static void Add(double[] scores, double[] partial)
    {
        for (var u = 0; u < scores.Length; u++)
            scores[u] += partial[u];
    }
}
