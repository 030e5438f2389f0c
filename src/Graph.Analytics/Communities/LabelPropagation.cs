namespace Graph.Analytics;

/// <summary>Communities by label propagation: fast and rough.</summary>
public static class LabelPropagation
{
    /// <summary>Every node in turn takes the label that weighs most among its neighbours, until no label changes.</summary>
    /// <remarks>
    /// <para>Heuristic without an objective; on dense graphs one label often wins nearly everywhere, which the result flags.</para>
    /// <para>O(m) time per round, O(n) memory. Serial. Depends on the seed. A node keeps its label when it ties with the heaviest.</para>
    /// <para>U. N. Raghavan, R. Albert and S. Kumara, Phys. Rev. E 76, 036106, 2007.</para>
    /// </remarks>
    /// <param name="graph">Undirected, weights at least 0; self-loops are ignored.</param>
    /// <param name="options">Seed and rounds.</param>
    /// <param name="cancellationToken">Checked once per round.</param>
    /// <returns>A label per node and how the run ended.</returns>
    /// <exception cref="ArgumentException">The graph is directed, a weight is negative or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static LabelPropagationResult Run(CsrGraph graph, LabelPropagationOptions options, CancellationToken cancellationToken)
    {
        Check.Iterations(options.Iterations);
        Check.Undirected(graph);
        Check.NoNegativeWeights(graph);
        var labels = Identity(graph.NodeCount);
        var order = Identity(graph.NodeCount);
        var sums = new NeighbourSums(graph.NodeCount);
        var (round, hasConverged) = (0, false);
        while (!hasConverged && round < options.Iterations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hasConverged = true;
            CounterRandom.Shuffle(order, options.Seed, 2UL * (uint)round);
            foreach (var u in order)
            {
                var heaviest = Heaviest(graph, labels, u, sums, options.Seed, (2UL * (uint)round) + 1);
                hasConverged &= heaviest == labels[u];
                labels[u] = heaviest;
            }
            round++;
        }

        var count = Partitions.Renumber(labels);
        return new LabelPropagationResult(labels, count, round, hasConverged, IsDegenerate(graph, labels, count));
    }

    private static int Heaviest(CsrGraph graph, int[] labels, int u, NeighbourSums sums, ulong seed, ulong stream)
    {
        sums.Clear();
        for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            if (graph.Targets[e] != u && graph.WeightAt(e) > 0)
                sums.Add(labels[graph.Targets[e]], graph.WeightAt(e));

        var (best, most, draw) = (labels[u], sums[labels[u]], 0UL);
        foreach (var label in sums.Touched)
        {
            var isOwn = most == sums[labels[u]] && best == labels[u];
            if (sums[label] < most || (sums[label] == most && isOwn))
                continue;
            var lot = CounterRandom.Bits(seed ^ (ulong)label, stream, (ulong)u);
            if (sums[label] > most || lot > draw)
                (best, most, draw) = (label, sums[label], lot);
        }
        return best;
    }

    private static bool IsDegenerate(CsrGraph graph, int[] labels, int count)
    {
        var sizes = new int[count];
        var linked = 0;
        for (var u = 0; u < labels.Length; u++)
            if (graph.Degree(u) > 0)
            {
                sizes[labels[u]]++;
                linked++;
            }
        return linked >= 10 && sizes.Max() > 0.9 * linked;
    }

    private static int[] Identity(int n)
    {
        var items = new int[n];
        for (var u = 0; u < n; u++)
            items[u] = u;
        return items;
    }
}
