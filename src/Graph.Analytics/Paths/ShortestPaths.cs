namespace Graph.Analytics;

/// <summary>Shortest paths by whole-number lengths.</summary>
public static class ShortestPaths
{
    /// <summary>Distance, one path and the number of paths from a source to every node.</summary>
    /// <remarks>
    /// <para>Exact: lengths are whole numbers, so that ties are ties. Dijkstra with a binary heap: O((n + m) log m) time, O(n + m) memory.</para>
    /// <para>Serial, no randomness. Distances and counts do not depend on the numbering of nodes; the path kept is that of the smallest nodes.</para>
    /// <para>E. W. Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1, 1959.</para>
    /// </remarks>
    /// <param name="graph">Any graph; arcs are followed in their direction.</param>
    /// <param name="source">A node in 0..n-1.</param>
    /// <param name="lengths">One length in 1..2^31 per entry of <see cref="CsrGraph.Targets"/>, the same in both directions of an
    /// undirected edge; null means 1 each. See <see cref="Lengths"/>.</param>
    /// <param name="cancellationToken">Checked every 4096 steps.</param>
    /// <returns>Distances, predecessors and counts.</returns>
    /// <exception cref="ArgumentException">The source is not a node, or a length is missing or out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static ShortestPathsResult Run(CsrGraph graph, int source, long[]? lengths, CancellationToken cancellationToken)
    {
        Check.Node(graph, source);
        lengths = Lengths.Checked(graph, lengths, min: 1);
        var n = graph.NodeCount;
        var (distances, before, counts) = (new long[n], new int[n], new double[n]);
        Array.Fill(distances, -1);
        Array.Fill(before, -1);
        (distances[source], counts[source]) = (0, 1);
        var heap = new PriorityQueue<int, (long Length, int Node)>();
        heap.Enqueue(source, (0, source));
        for (var steps = 0; heap.TryDequeue(out var u, out var place); steps++)
        {
            if ((steps & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (place.Length > distances[u])
                continue;
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                Relax(u, graph.Targets[e], place.Length + lengths[e]);
        }
        return new ShortestPathsResult(source, distances, before, counts);

        // Lengths are positive: all predecessors of a node leave the heap before it, so that counts are complete in time.
        void Relax(int u, int v, long through)
        {
            if (distances[v] >= 0 && through > distances[v])
                return;
            if (through == distances[v])
            {
                counts[v] += counts[u];
                before[v] = Math.Min(before[v], u);
                return;
            }
            (distances[v], before[v], counts[v]) = (through, u, counts[u]);
            heap.Enqueue(v, (through, v));
        }
    }
}
