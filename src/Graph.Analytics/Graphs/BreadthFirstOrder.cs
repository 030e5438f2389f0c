namespace Graph.Analytics;

/// <summary>A numbering in which neighbours stand close together, so that kernels find them in the cache.</summary>
internal static class BreadthFirstOrder
{
    /// <summary>Breadth first from the node of highest degree, then from the lowest node not yet reached. O(n + m).</summary>
    /// <returns>The node at every place, and the place of every node.</returns>
    public static (int[] Order, int[] Places) Of(CsrGraph graph)
    {
        var n = graph.NodeCount;
        var (order, places) = (new int[n], new int[n]);
        Array.Fill(places, -1);
        var tail = 0;
        for (var start = -1; start < n; start++)
        {
            var root = start < 0 ? Hub(graph) : start;
            if (n == 0 || places[root] >= 0)
                continue;
            places[root] = tail;
            order[tail++] = root;
            for (var head = tail - 1; head < tail; head++)
                foreach (var v in graph.Neighbours(order[head]))
                    if (places[v] < 0)
                    {
                        places[v] = tail;
                        order[tail++] = v;
                    }
        }
        return (order, places);
    }

    private static int Hub(CsrGraph graph)
    {
        var hub = 0;
        for (var u = 1; u < graph.NodeCount; u++)
            if (graph.Degree(u) > graph.Degree(hub))
                hub = u;
        return hub;
    }
}
