namespace Graph.Analytics;

/// <summary>The nodes within some steps of given ones.</summary>
public static class Ball
{
    /// <summary>Grows from the centres step by step; arcs are followed in both directions.</summary>
    /// <remarks>
    /// <para>Exact up to the limit. O(size of the ball and its border) after O(n) for the marks, or O(n + m) on a directed graph. Serial.</para>
    /// <para>E. F. Moore, The shortest path through a maze, 1959.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="centres">Nodes in 0..n-1; repetitions count once.</param>
    /// <param name="radius">Most steps, at least 0.</param>
    /// <param name="nodesMax">No further step is taken once this many nodes are in, at least 1.</param>
    /// <returns>The nodes, ascending; a step is taken whole, so that the limit may be passed by one step.</returns>
    /// <exception cref="ArgumentException">A centre is not a node, or a number is out of range.</exception>
    public static int[] Of(CsrGraph graph, IReadOnlyCollection<int> centres, int radius, int nodesMax = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(radius);
        ArgumentOutOfRangeException.ThrowIfLessThan(nodesMax, 1);
        var isInside = new bool[graph.NodeCount];
        var nodes = new List<int>();
        foreach (var u in centres)
        {
            Check.Node(graph, u, nameof(centres));
            Take(u);
        }

        var reverse = graph.Reverse();
        for (int step = 0, from = 0; step < radius && nodes.Count < nodesMax && from < nodes.Count; step++)
        {
            var to = nodes.Count;
            for (; from < to; from++)
            {
                foreach (var v in graph.Neighbours(nodes[from]))
                    Take(v);
                if (graph.IsDirected)
                    foreach (var v in reverse.Neighbours(nodes[from]))
                        Take(v);
            }
        }
        nodes.Sort();
        return [.. nodes];

        void Take(int u)
        {
            if (isInside[u])
                return;
            isInside[u] = true;
            nodes.Add(u);
        }
    }
}
