namespace Graph.Analytics;

/// <summary>Number of edges per node.</summary>
public static class Degree
{
    /// <summary>Counts the edges of every node.</summary>
    /// <remarks>
    /// <para>Exact. O(n + m). On a directed graph both outgoing and incoming arcs count. A self-loop counts twice, parallel edges each.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes; weights are ignored.</param>
    /// <returns>Length n, whole numbers at least 0.</returns>
    public static double[] Run(CsrGraph graph)
    {
        var degrees = new double[graph.NodeCount];
        for (var u = 0; u < graph.NodeCount; u++)
            degrees[u] = graph.Degree(u);
        if (graph.IsDirected)
            foreach (var v in graph.Targets)
                degrees[v]++;
        return degrees;
    }
}
