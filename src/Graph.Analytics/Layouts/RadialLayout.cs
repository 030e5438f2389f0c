namespace Graph.Analytics;

/// <summary>Drawing in rings round a centre.</summary>
public static class RadialLayout
{
    /// <summary>Puts every node on the ring of its distance from the centre, below the neighbour from which it was reached first.</summary>
    /// <remarks>
    /// <para>A node's sector is as wide as the number of leaves of its search tree asks for, so that sectors do not overlap.
    /// Nodes that cannot be reached share one ring outside all others. Several centres share a small circle.</para>
    /// <para>O(n + m) time and memory; no randomness. Direction, weights and self-loops are ignored.</para>
    /// <para>G. Di Battista et al., Graph Drawing, 1999, section 3.1 (radial drawings of trees).</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="options">Centres and ring distance.</param>
    /// <param name="cancellationToken">Checked once.</param>
    /// <returns>Positions; a single centre lies at 0, 0.</returns>
    /// <exception cref="ArgumentException">A centre is no node or is named twice, or the ring distance is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static Layout Run(CsrGraph graph, RadialLayoutOptions options, CancellationToken cancellationToken)
    {
        Check.Positive(options.RingGap);
        cancellationToken.ThrowIfCancellationRequested();
        graph = graph.ToUndirected();
        var (ring, parent) = (new int[graph.NodeCount], new int[graph.NodeCount]);
        var centres = Centres(graph, options);
        var order = Search(graph, centres, ring, parent);
        var lastRing = order.Count == 0 ? 0 : ring[order[^1]];
        var unreached = Enumerable.Range(0, graph.NodeCount).Where(u => ring[u] < 0).ToList();
        foreach (var u in unreached)
            (ring[u], parent[u]) = (lastRing + 1, -1);

        var angle = Angles(order, parent);
        for (var i = 0; i < unreached.Count; i++)
            angle[unreached[i]] = 2 * Math.PI * i / unreached.Count;
        var offset = centres.Count > 1 ? 0.5 : 0;
        var layout = new Layout(new float[ring.Length], new float[ring.Length]);
        for (var u = 0; u < ring.Length; u++)
        {
            var radius = options.RingGap * (ring[u] + offset);
            layout.X[u] = (float)(radius * Math.Cos(angle[u]));
            layout.Y[u] = (float)(radius * Math.Sin(angle[u]));
        }
        return layout;
    }

    private static IReadOnlyList<int> Centres(CsrGraph graph, RadialLayoutOptions options)
    {
        if (options.Centres is null)
            return graph.NodeCount == 0 ? [] : [Enumerable.Range(0, graph.NodeCount).MaxBy(graph.Degree)];
        foreach (var centre in options.Centres)
            Check.Node(graph, centre, nameof(options.Centres));
        if (options.Centres.Distinct().Count() < options.Centres.Count)
            throw new ArgumentException("A centre is named twice.", nameof(options));
        return options.Centres;
    }

    private static List<int> Search(CsrGraph graph, IReadOnlyList<int> centres, int[] ring, int[] parent)
    {
        Array.Fill(ring, -1);
        var order = new List<int>(centres);
        foreach (var centre in centres)
            (ring[centre], parent[centre]) = (0, -1);
        for (var head = 0; head < order.Count; head++)
            foreach (var v in graph.Neighbours(order[head]))
            {
                if (ring[v] >= 0)
                    continue;
                (ring[v], parent[v]) = (ring[order[head]] + 1, order[head]);
                order.Add(v);
            }
        return order;
    }

    /// <summary>The middle of every node's sector; children divide the sector of their parent in search order.</summary>
    private static double[] Angles(List<int> order, int[] parent)
    {
        var leaves = new int[parent.Length];
        var all = 0;
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var u = order[i];
            leaves[u] = Math.Max(1, leaves[u]);
            if (parent[u] >= 0)
                leaves[parent[u]] += leaves[u];
            else
                all += leaves[u];
        }

        var (angle, next) = (new double[parent.Length], new double[parent.Length]);
        var nextRoot = 0d;
        foreach (var u in order)
        {
            var start = parent[u] < 0 ? nextRoot : next[parent[u]];
            var width = 2 * Math.PI * leaves[u] / all;
            (next[u], angle[u]) = (start, start + (width / 2));
            if (parent[u] < 0)
                nextRoot += width;
            else
                next[parent[u]] += width;
        }
        return angle;
    }
}
