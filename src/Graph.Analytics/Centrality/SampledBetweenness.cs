namespace Graph.Analytics;

/// <summary>Betweenness from a sample of sources, for ranking large graphs.</summary>
public static class SampledBetweenness
{
    private const int Parts = 16;

    /// <summary>Estimates <see cref="Betweenness"/> from the shortest paths of randomly drawn sources, and says how well.</summary>
    /// <remarks>
    /// <para>Unbiased. The bound is Hoeffding's for all nodes at once: a source adds at most n - 2 to a node. The standard errors
    /// compare up to 16 parts of the sample. Good for telling great brokers from the rest; use <see cref="BallBetweenness"/> for the
    /// broker of a small group.</para>
    /// <para>O(sources · m) time, O(n) memory per worker and part. The sources are a fixed function of seed and n: the same for any
    /// number of threads.</para>
    /// <para>U. Brandes and C. Pich, Centrality estimation in large networks, Int. J. Bifurcation and Chaos 17(7), 2007;
    /// W. Hoeffding, J. Am. Stat. Assoc. 58, 1963.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes; conventions as in Betweenness.</param>
    /// <param name="options">Sources, risk, seed, threads.</param>
    /// <param name="cancellationToken">Checked once per source.</param>
    /// <returns>Estimates with errors.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static SampledBetweennessResult Run(CsrGraph graph, SampledBetweennessOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        var n = graph.NodeCount;
        if (options.Sources >= n)
            return new SampledBetweennessResult(
                Betweenness.Run(graph, new BetweennessOptions { Threads = options.Threads }, cancellationToken), new double[n], 0, n);

        var drawn = Draw(n, options);
        var parts = Math.Min(Parts, drawn.Length);
        var (values, squares) = (new double[n], new double[n]);
        for (var part = 0; part < parts; part++)
        {
            int[] sources = [.. drawn.Where((_, i) => i % parts == part)];
            var sums = Betweenness.Run(graph, new BetweennessOptions { Threads = options.Threads, Sources = sources }, cancellationToken);
            for (var u = 0; u < n; u++)
            {
                values[u] += sums[u] * n / drawn.Length;
                squares[u] += sums[u] * n / sources.Length * (sums[u] * n / sources.Length) / parts;
            }
        }
        return new SampledBetweennessResult(values, Errors(values, squares, parts), Bound(graph, drawn.Length, options.Risk), drawn.Length);
    }

    private static int[] Draw(int n, SampledBetweennessOptions options)
    {
        var nodes = new int[n];
        for (var u = 0; u < n; u++)
            nodes[u] = u;
        CounterRandom.Shuffle(nodes, options.Seed, 0);
        return nodes[..options.Sources];
    }

    private static double[] Errors(double[] values, double[] squares, int parts)
    {
        var errors = new double[values.Length];
        for (var u = 0; u < errors.Length; u++)
            errors[u] = Math.Sqrt(Math.Max(0, squares[u] - (values[u] * values[u])) / (parts - 1));
        return errors;
    }

    private static double Bound(CsrGraph graph, int sources, double risk)
    {
        double n = graph.NodeCount;
        var ordered = n * Math.Max(0, n - 2) * Math.Sqrt(Math.Log(2 * n / risk) / (2d * sources));
        return graph.IsDirected ? ordered : ordered / 2;
    }
}
