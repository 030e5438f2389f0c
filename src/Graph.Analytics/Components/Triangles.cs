using System.Runtime.CompilerServices;

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
        if (graph.IsDirected)
            return OfArcs(SimpleView.Of(graph), cancellationToken);
        var (offsets, targets) = SimpleView.Rows(graph);
        var forward = ForwardRows.Of(offsets, targets);
        var counts = Count(forward, cancellationToken);
        var degrees = new int[graph.NodeCount];
        for (var u = 0; u < degrees.Length; u++)
            degrees[u] = offsets[u + 1] - offsets[u];

        var byNode = new long[counts.Length];
        for (var i = 0; i < counts.Length; i++)
            byNode[forward.Order[i]] = counts[i];
        // Every triangle of a node is a link between two of its neighbours, and a link counts once per direction.
        return Result(byNode, degrees, u => 2 * byNode[u]);
    }

    /// <summary>Triangles by place in the order of degree: for every forward edge, the forward neighbours that both ends share.</summary>
    private static long[] Count(ForwardRows rows, CancellationToken cancellationToken)
    {
        var counts = new long[rows.Order.Length];
        var markedBy = new int[counts.Length];
        Array.Fill(markedBy, -1);
        for (var i = 0; i < counts.Length; i++)
        {
            if ((i & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var row = rows.Of(i);
            foreach (var j in row)
                markedBy[j] = i;
            foreach (var j in row)
            {
                var shared = CountMarked(rows.Of(j), markedBy, i, counts);
                counts[j] += shared;
                counts[i] += shared;
            }
        }
        return counts;
    }

    // Without a jump per entry: whether an entry is marked cannot be foretold.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long CountMarked(ReadOnlySpan<int> row, int[] markedBy, int mark, long[] counts)
    {
        var shared = 0;
        foreach (var w in row)
        {
            var isMarked = markedBy[w] == mark ? 1 : 0;
            shared += isMarked;
            if (isMarked != 0)
                counts[w]++;
        }
        return shared;
    }

    private static TrianglesResult OfArcs(SimpleView view, CancellationToken cancellationToken)
    {
        var n = view.NodeCount;
        var (counts, links) = (new long[n], new long[n]);
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
        var degrees = new int[n];
        for (var u = 0; u < n; u++)
            degrees[u] = view.Degree(u);
        return Result(counts, degrees, u => links[u]);

        void Close(int u, int v, byte arcs)
        {
            for (var e = view.Offsets[v]; e < view.Offsets[v + 1]; e++)
            {
                var w = view.Targets[e];
                if (mark[w] == 0 || !IsForward(view, v, w))
                    continue;
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

    private static TrianglesResult Result(long[] counts, int[] degrees, Func<int, long> links)
    {
        var clustering = new double[counts.Length];
        for (var u = 0; u < counts.Length; u++)
            if (degrees[u] > 1)
                clustering[u] = links(u) / ((double)degrees[u] * (degrees[u] - 1));
        return new TrianglesResult(counts, counts.Sum() / 3, clustering, counts.Length == 0 ? 0 : clustering.Sum() / counts.Length);
    }
}
