namespace Graph.Analytics;

/// <summary>Core numbers.</summary>
public static class CoreNumbers
{
    /// <summary>For every node the largest k such that it lies in a subgraph in which all degrees are at least k.</summary>
    /// <remarks>
    /// <para>Exact. O(n + m) time and memory. Direction, weights, self-loops and copies of edges are ignored.</para>
    /// <para>V. Batagelj and M. Zaversnik, An O(m) algorithm for cores decomposition of networks, 2003 (arXiv cs/0310049).</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="cancellationToken">Checked every 4096 nodes.</param>
    /// <returns>Length n, at least 0; an isolated node has 0.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static int[] Run(CsrGraph graph, CancellationToken cancellationToken)
    {
        var view = SimpleView.Of(graph);
        var n = view.NodeCount;
        var core = new int[n];
        var most = 0;
        for (var u = 0; u < n; u++)
            most = Math.Max(most, core[u] = view.Degree(u));

        // Nodes sorted by remaining degree; starts[d] is where degree d begins, place[u] where u stands.
        var (starts, order) = LevelGraph.GroupBy(core, most + 1);
        var place = new int[n];
        for (var i = 0; i < n; i++)
            place[order[i]] = i;

        for (var i = 0; i < n; i++)
        {
            if ((i & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var u = order[i];
            for (var e = view.Offsets[u]; e < view.Offsets[u + 1]; e++)
                if (core[view.Targets[e]] > core[u])
                    Lower(view.Targets[e]);
        }
        return core;

        void Lower(int v)
        {
            var first = order[starts[core[v]]];
            (order[place[v]], order[place[first]]) = (first, v);
            (place[v], place[first]) = (place[first], place[v]);
            starts[core[v]--]++;
        }
    }
}
