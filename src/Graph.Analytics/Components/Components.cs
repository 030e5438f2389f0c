namespace Graph.Analytics;

/// <summary>Connected components.</summary>
public static class Components
{
    /// <summary>Finds the sets of nodes joined by edges; on a directed graph direction is ignored (weak components).</summary>
    /// <remarks>
    /// <para>Exact. Union-find with path halving, the smaller number as root: almost O(n + m) time, O(n) memory. Weights are ignored.</para>
    /// <para>R. E. Tarjan and J. van Leeuwen, Worst-case analysis of set union algorithms, J. ACM 31(2), 1984.</para>
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

        for (var u = 0; u < parent.Length; u++)
        {
            if ((u & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            foreach (var v in graph.Neighbours(u))
                Union(parent, u, v);
        }

        for (var u = 0; u < parent.Length; u++)
            parent[u] = Find(parent, u);
        return new ComponentsResult(parent, Partitions.Renumber(parent));
    }

    private static void Union(int[] parent, int u, int v)
    {
        var (a, b) = (Find(parent, u), Find(parent, v));
        if (a < b)
            parent[b] = a;
        else
            parent[a] = b;
    }

    private static int Find(int[] parent, int u)
    {
        while (parent[u] != u)
            u = parent[u] = parent[parent[u]];
        return u;
    }
}
