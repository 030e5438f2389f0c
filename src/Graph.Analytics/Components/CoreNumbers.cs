namespace Graph.Analytics;

/// <summary>Core numbers.</summary>
public static class CoreNumbers
{
    /// <summary>For every node the largest k such that it lies in a subgraph in which all degrees are at least k.</summary>
    /// <remarks>
    /// <para>Exact. O(n + m) time, O(n) memory beside the graph. Direction, weights, self-loops and copies of edges are ignored.</para>
    /// <para>Nodes are peeled level by level: those whose remaining degree has fallen to k wait in a list, and taking one away
    /// lowers its neighbours. Compared with buckets for all degrees only the list is written, and most nodes enter it once.</para>
    /// <para>V. Batagelj and M. Zaversnik, An O(m) algorithm for cores decomposition of networks, 2003 (arXiv cs/0310049);
    /// H. Kabir and K. Madduri, Parallel k-core decomposition on multicore platforms, IPDPSW 2017.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="cancellationToken">Checked once per level.</param>
    /// <returns>Length n, at least 0; an isolated node has 0.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static int[] Run(CsrGraph graph, CancellationToken cancellationToken)
    {
        var (offsets, targets) = SimpleView.Rows(graph);
        var n = graph.NodeCount;
        var core = new int[n];
        for (var u = 0; u < n; u++)
            core[u] = offsets[u + 1] - offsets[u];

        // Nodes that still stand, in ascending order, and the peeled ones whose neighbours are yet to be lowered.
        var standing = new int[n];
        for (var u = 0; u < n; u++)
            standing[u] = u;
        var peeled = new int[n];
        for (int k = 0, count = n; count > 0; k = Least(core, standing, ref count, k))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tail = 0;
            for (var i = 0; i < count; i++)
                if (core[standing[i]] == k)
                    peeled[tail++] = standing[i];
            for (var head = 0; head < tail; head++)
                for (var e = offsets[peeled[head]]; e < offsets[peeled[head] + 1]; e++)
                    if (core[targets[e]] > k && --core[targets[e]] == k)
                        peeled[tail++] = targets[e];
        }
        return core;
    }

    /// <summary>Leaves out the nodes that no longer stand and returns the least remaining degree of the others.</summary>
    private static int Least(int[] core, int[] standing, ref int count, int k)
    {
        var (kept, least) = (0, int.MaxValue);
        for (var i = 0; i < count; i++)
            if (core[standing[i]] > k)
            {
                least = Math.Min(least, core[standing[i]]);
                standing[kept++] = standing[i];
            }
        count = kept;
        return least;
    }
}
