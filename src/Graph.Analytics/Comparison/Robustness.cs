namespace Graph.Analytics;

/// <summary>How much a measure hangs on single links.</summary>
public static class Robustness
{
    /// <summary>Computes a measure again and again while some edges are missing, and reports how far values and ranks move.</summary>
    /// <remarks>
    /// <para>An interval over random loss of edges, not a confidence interval for what was never observed. Ends are order statistics
    /// of the rounds: the smallest value with at least (1 - level) / 2 of the rounds at or below it, and its mirror image.</para>
    /// <para>Rounds × the cost of the measure, plus O(n · rounds · log rounds); O(n · rounds) memory.</para>
    /// <para>Depends on the seed, not on threads: whether edge (u, v) is lost in a round is a hash of (seed, round, u, v, copy), hence
    /// also independent of the order of edges.</para>
    /// <para>E. Costenbader and T. W. Valente, The stability of centrality measures when networks are sampled, Social Networks 25,
    /// 2003; S. P. Borgatti, K. M. Carley and D. Krackhardt, Social Networks 28, 2006.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="measure">A kernel run on one thread: n values of any graph on the same nodes; called by several threads at once.</param>
    /// <param name="options">Loss, rounds, level, threads.</param>
    /// <param name="cancellationToken">Checked once per round.</param>
    /// <returns>The measure with its intervals.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or the measure returns another number of values.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static RobustnessResult Run(
        CsrGraph graph, Func<CsrGraph, double[]> measure, RobustnessOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        var n = graph.NodeCount;
        var whole = Measured(measure, graph);
        var (values, ranks) = (new double[options.Rounds][], new double[options.Rounds][]);
        Blocks.For(options.Rounds, options.Threads, cancellationToken, () => 0, (_, round, _, _) =>
        {
            values[round] = Measured(measure, Thinned(graph, options, (ulong)round));
            ranks[round] = Ranks.Of(values[round]);
        }, size: 1);

        var (lows, highs) = Interval(values, n, options.Level);
        var (best, worst) = Interval(ranks, n, options.Level);
        var shares = new double[n];
        for (var u = 0; u < n; u++)
            shares[u] = ranks.Count(round => round[u] <= options.Top) / (double)options.Rounds;
        return new RobustnessResult(whole, lows, highs, best, worst, shares);
    }

    private static double[] Measured(Func<CsrGraph, double[]> measure, CsrGraph graph)
    {
        var values = measure(graph);
        Check.Length(graph, values.Length, nameof(measure));
        return values;
    }

    private static CsrGraph Thinned(CsrGraph graph, RobustnessOptions options, ulong round)
    {
        var builder = new CsrGraphBuilder(graph.NodeCount, graph.IsDirected, graph.HasWeights);
        for (var u = 0; u < graph.NodeCount; u++)
        {
            var (before, copy) = (-1, 0);
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                var v = graph.Targets[e];
                (before, copy) = (v, v == before ? copy + 1 : 0);
                // Of an undirected edge one entry decides; a self-loop stands there twice.
                if (!graph.IsDirected && (v < u || (v == u && copy % 2 == 1)))
                    continue;
                var stream = CounterRandom.Bits(round, (ulong)copy, 0);
                if (CounterRandom.Unit(options.Seed, stream, ((ulong)u << 32) | (uint)v) >= options.Loss)
                    builder.Add(u, v, (float)graph.WeightAt(e));
            }
        }
        return builder.Build(ParallelEdges.Keep);
    }

    private static (double[] Lows, double[] Highs) Interval(double[][] rounds, int n, double level)
    {
        var (lows, highs, column) = (new double[n], new double[n], new double[rounds.Length]);
        var cut = Math.Clamp((int)Math.Ceiling((1 - level) / 2 * rounds.Length) - 1, 0, (rounds.Length - 1) / 2);
        for (var u = 0; u < n; u++)
        {
            for (var i = 0; i < rounds.Length; i++)
                column[i] = rounds[i][u];
            Array.Sort(column);
            (lows[u], highs[u]) = (column[cut], column[^(cut + 1)]);
        }
        return (lows, highs);
    }
}
