namespace Graph.Analytics;

/// <summary>Hierarchy from directed contact.</summary>
public static class SpringRank
{
    /// <summary>Places nodes on a line so that every arc, a spring of length 1 from its tail down to its head, is stretched as little as possible.</summary>
    /// <remarks>
    /// <para>Solves (D_out + D_in - A - A' + alpha · I) s = d_out - d_in by conjugate gradients: the exact minimum of the energy
    /// up to the tolerance. O(m) time an iteration, O(n) memory. Serial, no randomness.</para>
    /// <para>An arc from u to v says that u stands above v; weights multiply arcs; self-loops say nothing. Without alpha only
    /// differences within a component mean something: every component has mean 0.</para>
    /// <para>C. De Bacco, D. B. Larremore and C. Moore, A physical model for efficient ranking in networks, Science Advances 4(7), 2018.</para>
    /// </remarks>
    /// <param name="graph">Directed, weights at least 0.</param>
    /// <param name="options">Alpha and stop rule.</param>
    /// <param name="cancellationToken">Checked in every iteration.</param>
    /// <returns>Length n, higher is further up; a difference of 1 is one level of command.</returns>
    /// <exception cref="ArgumentException">The graph is undirected, a weight is negative, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static RankResult Run(CsrGraph graph, SpringRankOptions options, CancellationToken cancellationToken)
    {
        if (!graph.IsDirected)
            throw new ArgumentException("A directed graph is needed: without direction nobody stands above anybody.", nameof(graph));
        if (!(options.Alpha >= 0) || !double.IsFinite(options.Alpha))
            throw new ArgumentOutOfRangeException(nameof(options), options.Alpha, "Alpha is finite and at least 0.");
        Check.Positive(options.Tolerance);
        Check.Iterations(options.Iterations);
        Check.NoNegativeWeights(graph);

        var (pull, diagonal) = Springs(graph, options.Alpha);
        var result = Solve(graph, pull, diagonal, options, cancellationToken);
        if (options.Alpha == 0)
            Centre(graph, result.Values, cancellationToken);
        return result;
    }

    private static (double[] Pull, double[] Diagonal) Springs(CsrGraph graph, double alpha)
    {
        var (pull, diagonal) = (new double[graph.NodeCount], new double[graph.NodeCount]);
        Array.Fill(diagonal, alpha);
        for (var u = 0; u < graph.NodeCount; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                var (v, weight) = (graph.Targets[e], graph.WeightAt(e));
                if (u == v)
                    continue;
                pull[u] += weight;
                pull[v] -= weight;
                diagonal[u] += weight;
                diagonal[v] += weight;
            }
        return (pull, diagonal);
    }

    /// <summary>Conjugate gradients from 0, the diagonal as preconditioner.</summary>
    private static RankResult Solve(
        CsrGraph graph, double[] residual, double[] diagonal, SpringRankOptions options, CancellationToken cancellationToken)
    {
        var n = residual.Length;
        var (scores, scaled, image) = (new double[n], new double[n], new double[n]);
        Scale(residual, diagonal, scaled);
        var direction = scaled.AsSpan().ToArray();
        var (product, goal) = (Dot(residual, scaled), options.Tolerance * Math.Sqrt(Dot(residual, residual)));
        var done = 0;
        for (; Math.Sqrt(Dot(residual, residual)) > goal; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (done == options.Iterations)
                return new RankResult(scores, done, false);
            Multiply(graph, diagonal, direction, image);
            var length = product / Dot(direction, image);
            for (var u = 0; u < n; u++)
            {
                scores[u] += length * direction[u];
                residual[u] -= length * image[u];
            }
            Scale(residual, diagonal, scaled);
            var next = Dot(residual, scaled);
            for (var u = 0; u < n; u++)
                direction[u] = scaled[u] + (next / product * direction[u]);
            product = next;
        }
        return new RankResult(scores, done, true);
    }

    private static void Multiply(CsrGraph graph, double[] diagonal, double[] vector, double[] image)
    {
        for (var u = 0; u < vector.Length; u++)
            image[u] = diagonal[u] * vector[u];
        for (var u = 0; u < vector.Length; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                var (v, weight) = (graph.Targets[e], graph.WeightAt(e));
                if (u == v)
                    continue;
                image[u] -= weight * vector[v];
                image[v] -= weight * vector[u];
            }
    }

    private static void Scale(double[] residual, double[] diagonal, double[] scaled)
    {
        for (var u = 0; u < residual.Length; u++)
            scaled[u] = diagonal[u] > 0 ? residual[u] / diagonal[u] : 0;
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0d;
        for (var u = 0; u < left.Length; u++)
            sum += left[u] * right[u];
        return sum;
    }

    private static void Centre(CsrGraph graph, double[] scores, CancellationToken cancellationToken)
    {
        var components = Components.Run(graph, cancellationToken);
        var (sums, sizes) = (new double[components.Count], new int[components.Count]);
        for (var u = 0; u < scores.Length; u++)
        {
            sums[components.Labels[u]] += scores[u];
            sizes[components.Labels[u]]++;
        }
        for (var u = 0; u < scores.Length; u++)
            scores[u] -= sums[components.Labels[u]] / sizes[components.Labels[u]];
    }
}
