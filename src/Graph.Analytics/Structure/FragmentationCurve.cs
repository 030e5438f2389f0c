namespace Graph.Analytics;

/// <summary>How a graph falls apart while nodes are taken away in a given order.</summary>
public static class FragmentationCurve
{
    /// <summary>Largest part and fragmentation after each removal.</summary>
    /// <remarks>
    /// <para>Exact. Nodes are put back in reverse order and joined by union-find: O(n + m) nearly, O(n) memory. Direction, weights,
    /// self-loops and copies are ignored. Serial, no randomness.</para>
    /// <para>Fragmentation is the share of pairs of all n nodes that no path links any more; a removed node is linked to none.</para>
    /// <para>S. P. Borgatti, Identifying sets of key players in a social network, Comput. Math. Organ. Theory 12, 2006.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="order">Distinct nodes in the order of their removal.</param>
    /// <returns>k + 1 entries each: entry i holds after i removals.</returns>
    /// <exception cref="ArgumentException">A node is out of range or named twice.</exception>
    public static FragmentationCurveResult Run(CsrGraph graph, IReadOnlyList<int> order)
    {
        var isGone = new bool[graph.NodeCount];
        foreach (var u in order)
        {
            Check.Node(graph, u, nameof(order));
            if (isGone[u])
                throw new ArgumentException($"Node {u} is named twice.", nameof(order));
            isGone[u] = true;
        }

        var undirected = graph.ToUndirected();
        var sets = new DisjointSets(graph.NodeCount);
        var sizes = new int[graph.NodeCount];
        var (largest, linked) = (0, 0L);
        var (largestParts, fragmentations) = (new int[order.Count + 1], new double[order.Count + 1]);
        for (var u = 0; u < graph.NodeCount; u++)
            if (!isGone[u])
                PutBack(u);
        for (var i = order.Count; i >= 0; i--)
        {
            var pairs = graph.NodeCount * (graph.NodeCount - 1d) / 2;
            (largestParts[i], fragmentations[i]) = (largest, pairs > 0 ? 1 - (linked / pairs) : 0);
            if (i == 0)
                break;
            isGone[order[i - 1]] = false;
            PutBack(order[i - 1]);
        }
        return new FragmentationCurveResult(largestParts, fragmentations);

        void PutBack(int u)
        {
            sizes[u] = 1;
            largest = Math.Max(largest, 1);
            foreach (var v in undirected.Neighbours(u))
            {
                if (isGone[v] || sizes[v] == 0)
                    continue;
                var (a, b) = (sets.Find(u), sets.Find(v));
                if (a == b)
                    continue;
                linked += (long)sizes[a] * sizes[b];
                sets.Union(a, b);
                sizes[Math.Min(a, b)] = sizes[a] + sizes[b];
                largest = Math.Max(largest, sizes[Math.Min(a, b)]);
            }
        }
    }
}
