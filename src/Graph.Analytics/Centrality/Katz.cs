namespace Graph.Analytics;

/// <summary>Katz centrality.</summary>
public static class Katz
{
    /// <summary>Counts the walks that arrive at each node, each step damped by alpha: x = alpha · A x + beta, scaled to length 1.</summary>
    /// <remarks>
    /// <para>Fixed-point iteration from 0. O(m) time per update, O(n) memory. Serial, no randomness.</para>
    /// <para>Weights are strengths. A directed graph counts incoming arcs. A self-loop of an undirected graph counts once per end.</para>
    /// <para>L. Katz, A new status index derived from sociometric analysis, Psychometrika 18, 1953.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes, weights at least 0.</param>
    /// <param name="options">Alpha, beta and stop rule.</param>
    /// <param name="cancellationToken">Checked in every update.</param>
    /// <returns>Length n, greater than 0, of Euclidean length 1. Converged is false when alpha is too large or updates ran out.</returns>
    /// <exception cref="ArgumentException">An option is out of range or a weight is negative.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static RankResult Run(CsrGraph graph, KatzOptions options, CancellationToken cancellationToken)
    {
        Check.Positive(options.Alpha);
        Check.Positive(options.Beta);
        Check.Positive(options.Tolerance);
        Check.Iterations(options.Iterations);
        Check.NoNegativeWeights(graph);
        var incoming = graph.Reverse();
        var n = graph.NodeCount;
        var (values, next, done, converged) = (new double[n], new double[n], 0, n == 0);
        while (!converged && done < options.Iterations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var change = 0d;
            for (var u = 0; u < n; u++)
            {
                var sum = 0d;
                for (var e = incoming.Offsets[u]; e < incoming.Offsets[u + 1]; e++)
                    sum += incoming.WeightAt(e) * values[incoming.Targets[e]];
                next[u] = (options.Alpha * sum) + options.Beta;
                change += Math.Abs(next[u] - values[u]);
            }
            if (!double.IsFinite(change))
                break;
            (values, next) = (next, values);
            done++;
            converged = change <= options.Tolerance * n;
        }
        UnitVectors.Normalise(values);
        return new RankResult(values, done, converged);
    }
}
