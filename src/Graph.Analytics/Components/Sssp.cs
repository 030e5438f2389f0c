namespace Graph.Analytics;

/// <summary>Distances by length.</summary>
public static class Sssp
{
    /// <summary>Length of a shortest path from the source to every node. Here, and only here, a weight is a length.</summary>
    /// <remarks>
    /// <para>Exact up to rounding. Dijkstra with a binary heap: O((n + m) log m) time, O(n + m) memory. Without weights every edge has length 1.</para>
    /// <para>E. W. Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1, 1959.</para>
    /// </remarks>
    /// <param name="graph">Weights at least 0; arcs are followed in their direction.</param>
    /// <param name="source">A node in 0..n-1.</param>
    /// <param name="cancellationToken">Checked every 4096 steps.</param>
    /// <returns>Length n: 0 at the source, positive infinity where no path leads.</returns>
    /// <exception cref="ArgumentException">A weight is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The source is not a node.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static double[] Run(CsrGraph graph, int source, CancellationToken cancellationToken)
    {
        Check.Node(graph, source);
        Check.NoNegativeWeights(graph);
        var distance = new double[graph.NodeCount];
        Array.Fill(distance, double.PositiveInfinity);
        distance[source] = 0;
        var heap = new PriorityQueue<int, double>();
        heap.Enqueue(source, 0);
        for (var steps = 0; heap.TryDequeue(out var u, out var length); steps++)
        {
            if ((steps & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (length > distance[u])
                continue;
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                var v = graph.Targets[e];
                var through = length + graph.WeightAt(e);
                if (through >= distance[v])
                    continue;
                distance[v] = through;
                heap.Enqueue(v, through);
            }
        }
        return distance;
    }
}
