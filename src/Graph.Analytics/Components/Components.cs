namespace Graph.Analytics;

/// <summary>Connected components.</summary>
public static class Components
{
    private const int Sampled = 2;
    private const int Probes = 1024;

    /// <summary>Finds the sets of nodes joined by edges; on a directed graph direction is ignored (weak components).</summary>
    /// <remarks>
    /// <para>Exact. Union-find in which the smaller number is the root: almost O(n + m) time, O(n) memory. The first two
    /// neighbours of every node usually join nearly all that belongs together; nodes found in the largest component by then are
    /// passed over, because every edge that leaves it is also seen from its other end. On a directed graph that end knows nothing
    /// of the arc, so nothing is passed over. Weights are ignored.</para>
    /// <para>M. Sutton, T. Ben-Nun and A. Barak, Optimizing parallel graph connectivity computation via subgraph sampling, IPDPS
    /// 2018 (Afforest); R. E. Tarjan and J. van Leeuwen, Worst-case analysis of set union algorithms, J. ACM 31(2), 1984.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="cancellationToken">Checked every 4096 nodes.</param>
    /// <returns>A label per node; an isolated node is a component of one.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static ComponentsResult Run(CsrGraph graph, CancellationToken cancellationToken)
    {
        var parent = new int[graph.NodeCount];
        for (var u = 0; u < parent.Length; u++)
            parent[u] = u;

        Join(graph, parent, 0, Sampled, passed: -1, cancellationToken);
        var passed = -1;
        if (!graph.IsDirected)
        {
            Flatten(parent);
            passed = MostFrequent(parent);
        }
        Join(graph, parent, Sampled, int.MaxValue, passed, cancellationToken);
        Flatten(parent);
        return new ComponentsResult(parent, Partitions.Renumber(parent));
    }

    /// <summary>Joins every node with its neighbours from one rank in its row to another, except nodes whose parent is passed over.</summary>
    private static void Join(CsrGraph graph, int[] parent, int fromRank, int toRank, int passed, CancellationToken cancellationToken)
    {
        var (offsets, targets) = (graph.Offsets, graph.Targets);
        for (var u = 0; u < parent.Length; u++)
        {
            if ((u & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (parent[u] == passed)
                continue;
            var to = (int)Math.Min(offsets[u + 1], (long)offsets[u] + toRank);
            for (var e = offsets[u] + fromRank; e < to; e++)
                Union(parent, u, targets[e]);
        }
    }

    private static void Union(int[] parent, int u, int v)
    {
        var (a, b) = (parent[u], parent[v]);
        while (a != b)
        {
            // The larger of the two climbs; at a root it hangs itself below the smaller one.
            if (a < b)
                (a, b) = (b, a);
            var above = parent[a];
            if (above == a)
            {
                parent[a] = b;
                return;
            }
            parent[a] = parent[above];
            a = above;
        }
    }

    // Parents are smaller than their children, so one pass in ascending order reaches every root.
    private static void Flatten(int[] parent)
    {
        for (var u = 0; u < parent.Length; u++)
            parent[u] = parent[parent[u]];
    }

    /// <summary>The root met most often at evenly spaced nodes; which one is chosen changes the time only.</summary>
    private static int MostFrequent(int[] parent)
    {
        if (parent.Length == 0)
            return -1;
        var (counts, most) = (new Dictionary<int, int>(), parent[0]);
        for (var i = 0; i < Probes; i++)
        {
            var root = parent[(int)((long)i * parent.Length / Probes)];
            counts[root] = counts.GetValueOrDefault(root) + 1;
            if (counts[root] > counts[most = counts.ContainsKey(most) ? most : root])
                most = root;
        }
        return most;
    }
}
