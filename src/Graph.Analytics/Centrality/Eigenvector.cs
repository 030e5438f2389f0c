namespace Graph.Analytics;

/// <summary>Eigenvector centrality.</summary>
public static class Eigenvector
{
    // Components whose eigenvalues agree to this share of the value are equally dominating.
    private const double TieShare = 1e-9;

    /// <summary>The leading eigenvector of the adjacency matrix: a node counts for much when its neighbours do.</summary>
    /// <remarks>
    /// <para>Power iteration with a positive shift of half the current eigenvalue, per connected component, from equal entries;
    /// the shift makes two-mode components converge. The component with the largest eigenvalue dominates and alone has values
    /// above 0. If several tie exactly they share in proportion to their entry sums, the limit of an iteration on the whole graph.</para>
    /// <para>O(m) time per update, O(n) memory. Serial, no randomness. The error depends on the gap between the first two eigenvalues.</para>
    /// <para>Weights are strengths. A directed graph takes the score from incoming arcs; without any cycle all its values are 0.
    /// A self-loop of an undirected graph counts once per end.</para>
    /// <para>P. Bonacich, Power and centrality: a family of measures, Am. J. Sociology 92(5), 1987.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes, weights at least 0.</param>
    /// <param name="options">Tolerance and number of updates.</param>
    /// <param name="cancellationToken">Checked in every update.</param>
    /// <returns>Length n, at least 0, of Euclidean length 1; all 0 for a graph without edges. Iterations is the largest number over the components.</returns>
    /// <exception cref="ArgumentException">An option is out of range or a weight is negative.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static RankResult Run(CsrGraph graph, EigenvectorOptions options, CancellationToken cancellationToken)
    {
        Check.Positive(options.Tolerance);
        Check.Iterations(options.Iterations);
        Check.NoNegativeWeights(graph);
        var values = new double[graph.NodeCount];
        if (graph.IsDirected && !HasCycle(graph, cancellationToken))
            return new RankResult(values, 0, true);

        var incoming = graph.Reverse();
        var components = Components.Run(graph, cancellationToken);
        var (starts, members) = LevelGraph.GroupBy(components.Labels, components.Count);
        var (best, done, converged) = (0d, 0, true);
        var winners = new List<(int Component, double Eigenvalue)>();
        foreach (var component in Enumerable.Range(0, components.Count).OrderByDescending(c => starts[c + 1] - starts[c]))
        {
            var nodes = members.AsSpan(starts[component], starts[component + 1] - starts[component]);
            if (Bound(incoming, nodes) < best * (1 - TieShare))
                continue;
            var run = Iterate(incoming, nodes, values, options, cancellationToken);
            done = Math.Max(done, run.Iterations);
            if (run.Eigenvalue > 0 && run.Eigenvalue >= best * (1 - TieShare))
                winners.Add((component, run.Eigenvalue));
            if (run.Eigenvalue > best)
                (best, converged) = (run.Eigenvalue, run.Converged);
        }

        var isWinner = new bool[components.Count];
        foreach (var (component, eigenvalue) in winners)
            isWinner[component] = eigenvalue >= best * (1 - TieShare);
        Combine(values, components.Labels, isWinner);
        return new RankResult(values, done, converged);
    }

    private static bool HasCycle(CsrGraph graph, CancellationToken cancellationToken)
    {
        if (StrongComponents.Run(graph, cancellationToken).Count < graph.NodeCount)
            return true;
        for (var u = 0; u < graph.NodeCount; u++)
            if (graph.Neighbours(u).Contains(u))
                return true;
        return false;
    }

    /// <summary>The largest row sum, which no eigenvalue exceeds.</summary>
    private static double Bound(CsrGraph incoming, ReadOnlySpan<int> nodes)
    {
        var bound = 0d;
        foreach (var u in nodes)
        {
            var sum = 0d;
            for (var e = incoming.Offsets[u]; e < incoming.Offsets[u + 1]; e++)
                sum += incoming.WeightAt(e);
            bound = Math.Max(bound, sum);
        }
        return bound;
    }

    /// <summary>Leaves the unit eigenvector of one component in the entries of its nodes.</summary>
    private static (double Eigenvalue, int Iterations, bool Converged) Iterate(
        CsrGraph incoming, ReadOnlySpan<int> nodes, double[] values, EigenvectorOptions options, CancellationToken cancellationToken)
    {
        foreach (var u in nodes)
            values[u] = 1 / Math.Sqrt(nodes.Length);
        var product = new double[nodes.Length];
        var eigenvalue = 0d;
        for (var done = 1; done <= options.Iterations; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            eigenvalue = Multiply(incoming, nodes, values, product);
            var length = 0d;
            for (var i = 0; i < nodes.Length; i++)
            {
                product[i] += eigenvalue / 2 * values[nodes[i]];
                length += product[i] * product[i];
            }
            if (length == 0)
                return (0, done, true);

            var change = 0d;
            for (var i = 0; i < nodes.Length; i++)
            {
                var value = product[i] / Math.Sqrt(length);
                change = Math.Max(change, Math.Abs(value - values[nodes[i]]));
                values[nodes[i]] = value;
            }
            if (change <= options.Tolerance)
                return (eigenvalue, done, true);
        }
        return (eigenvalue, options.Iterations, false);
    }

    /// <summary>Product of matrix and vector; returns the Rayleigh quotient, the current estimate of the eigenvalue.</summary>
    private static double Multiply(CsrGraph incoming, ReadOnlySpan<int> nodes, double[] values, double[] product)
    {
        var quotient = 0d;
        for (var i = 0; i < nodes.Length; i++)
        {
            var u = nodes[i];
            var sum = 0d;
            for (var e = incoming.Offsets[u]; e < incoming.Offsets[u + 1]; e++)
                sum += incoming.WeightAt(e) * values[incoming.Targets[e]];
            product[i] = sum;
            quotient += sum * values[u];
        }
        return quotient;
    }

    private static void Combine(double[] values, int[] labels, bool[] isWinner)
    {
        var sums = new double[isWinner.Length];
        for (var u = 0; u < values.Length; u++)
            sums[labels[u]] += values[u];
        var length = 0d;
        for (var u = 0; u < values.Length; u++)
        {
            values[u] = isWinner[labels[u]] ? values[u] * sums[labels[u]] : 0;
            length += values[u] * values[u];
        }
        for (var u = 0; u < values.Length && length > 0; u++)
            values[u] /= Math.Sqrt(length);
    }
}
