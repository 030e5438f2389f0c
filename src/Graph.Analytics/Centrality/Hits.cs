namespace Graph.Analytics;

/// <summary>Hubs and authorities.</summary>
public static class Hits
{
    /// <summary>Scores that explain each other: authorities are linked to by hubs, hubs link to authorities.</summary>
    /// <remarks>
    /// <para>Power iteration from equal hub scores. O(m) time per update, O(n + m) memory. Serial, no randomness.</para>
    /// <para>Weights are strengths. On an undirected graph both scores agree up to the sides of two-mode components. With several
    /// components the dominating one wins.</para>
    /// <para>J. M. Kleinberg, Authoritative sources in a hyperlinked environment, J. ACM 46(5), 1999.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes, weights at least 0.</param>
    /// <param name="options">Stop rule.</param>
    /// <param name="cancellationToken">Checked in every update.</param>
    /// <returns>Both scores.</returns>
    /// <exception cref="ArgumentException">An option is out of range or a weight is negative.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static HitsResult Run(CsrGraph graph, HitsOptions options, CancellationToken cancellationToken)
    {
        Check.Positive(options.Tolerance);
        Check.Iterations(options.Iterations);
        Check.NoNegativeWeights(graph);
        var incoming = graph.Reverse();
        var authorities = new double[graph.NodeCount];
        var hubs = new double[graph.NodeCount];
        Array.Fill(hubs, 1);
        UnitVectors.Normalise(hubs);
        for (var done = 1; done <= options.Iterations; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var change = Math.Max(Update(incoming, hubs, ref authorities), Update(graph, authorities, ref hubs));
            if (change <= options.Tolerance)
                return new HitsResult(authorities, hubs, done, true);
        }
        return new HitsResult(authorities, hubs, options.Iterations, false);
    }

    private static double Update(CsrGraph rows, double[] from, ref double[] scores)
    {
        var next = new double[from.Length];
        for (var u = 0; u < next.Length; u++)
            for (var e = rows.Offsets[u]; e < rows.Offsets[u + 1]; e++)
                next[u] += rows.WeightAt(e) * from[rows.Targets[e]];
        UnitVectors.Normalise(next);
        var change = 0d;
        for (var u = 0; u < next.Length; u++)
            change = Math.Max(change, Math.Abs(next[u] - scores[u]));
        scores = next;
        return change;
    }
}
