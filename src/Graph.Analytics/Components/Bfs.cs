namespace Graph.Analytics;

/// <summary>Distances in steps.</summary>
public static class Bfs
{
    /// <summary>Number of edges on a shortest path from the source to every node; arcs are followed in their direction.</summary>
    /// <remarks>
    /// <para>Exact. O(n + m) time, O(n) memory. Weights are ignored.</para>
    /// <para>E. F. Moore, The shortest path through a maze, 1959.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="source">A node in 0..n-1.</param>
    /// <param name="cancellationToken">Checked every 4096 nodes.</param>
    /// <returns>Length n: 0 at the source, -1 where no path leads.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The source is not a node.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static int[] Run(CsrGraph graph, int source, CancellationToken cancellationToken)
    {
        Check.Node(graph, source);
        var distance = new int[graph.NodeCount];
        Array.Fill(distance, -1);
        var queue = new int[graph.NodeCount];
        (queue[0], distance[source]) = (source, 0);
        for (int head = 0, tail = 1; head < tail; head++)
        {
            if ((head & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            foreach (var v in graph.Neighbours(queue[head]))
            {
                if (distance[v] >= 0)
                    continue;
                distance[v] = distance[queue[head]] + 1;
                queue[tail++] = v;
            }
        }
        return distance;
    }
}
