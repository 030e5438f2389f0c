namespace Graph.Analytics;

/// <summary>Triangles and local clustering.</summary>
public static class Triangles
{
    /// <summary>Counts triangles and the local clustering coefficient of every node.</summary>
    /// <remarks>
    /// <para>Exact. Every edge points from the end of lower degree to the end of higher degree: O(m^1.5) time, O(n + m) memory.</para>
    /// <para>Weights, self-loops and copies of edges are ignored. Triangles ignore direction. Clustering of a directed graph
    /// divides the arcs among the neighbours (in either direction) by d(d - 1), as in LDBC Graphalytics; a mutual pair counts two.</para>
    /// <para>M. Latapy, Main-memory triangle computations for very large (sparse) power-law graphs, Theor. Comp. Sci. 407, 2008;
    /// D. J. Watts and S. H. Strogatz, Nature 393, 1998.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="cancellationToken">Checked every 4096 nodes.</param>
    /// <returns>Counts and coefficients per node.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static TrianglesResult Run(CsrGraph graph, CancellationToken cancellationToken)
    {
        var view = SimpleView.Of(graph);
        var n = view.NodeCount;
        var (counts, links, total) = (new long[n], new long[n], 0L);
        var mark = new byte[n];
        for (var u = 0; u < n; u++)
        {
            if ((u & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            for (var e = view.Offsets[u]; e < view.Offsets[u + 1]; e++)
                if (IsForward(view, u, view.Targets[e]))
                    mark[view.Targets[e]] = view.Arcs[e];

            for (var e = view.Offsets[u]; e < view.Offsets[u + 1]; e++)
                if (mark[view.Targets[e]] != 0)
                    Close(u, view.Targets[e], view.Arcs[e]);

            for (var e = view.Offsets[u]; e < view.Offsets[u + 1]; e++)
                mark[view.Targets[e]] = 0;
        }

        var clustering = Coefficients(view, links);
        return new TrianglesResult(counts, total, clustering, n == 0 ? 0 : clustering.Sum() / n);

        void Close(int u, int v, byte arcs)
        {
            for (var e = view.Offsets[v]; e < view.Offsets[v + 1]; e++)
            {
                var w = view.Targets[e];
                if (mark[w] == 0 || !IsForward(view, v, w))
                    continue;
                total++;
                counts[u]++;
                counts[v]++;
                counts[w]++;
                links[u] += view.Arcs[e];
                links[v] += mark[w];
                links[w] += arcs;
            }
        }
    }

    private static bool IsForward(SimpleView view, int u, int v)
    {
        var difference = view.Degree(u) - view.Degree(v);
        return difference < 0 || (difference == 0 && u < v);
    }

    private static double[] Coefficients(SimpleView view, long[] links)
    {
        var clustering = new double[links.Length];
        for (var u = 0; u < links.Length; u++)
            if (view.Degree(u) > 1)
                clustering[u] = links[u] / ((double)view.Degree(u) * (view.Degree(u) - 1));
        return clustering;
    }
}
