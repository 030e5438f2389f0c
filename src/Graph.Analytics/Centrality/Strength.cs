namespace Graph.Analytics;

/// <summary>Weighted degree.</summary>
public static class Strength
{
    /// <summary>The sum of the weights of a node's edges; without weights its degree.</summary>
    /// <remarks>
    /// <para>Exact. O(n + m). On a directed graph both outgoing and incoming arcs count. A self-loop counts twice.</para>
    /// <para>A. Barrat et al., The architecture of complex weighted networks, PNAS 101(11), 2004.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <returns>Length n, in the unit of the weights.</returns>
    public static double[] Run(CsrGraph graph)
    {
        var strengths = new double[graph.NodeCount];
        for (var u = 0; u < graph.NodeCount; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                strengths[u] += graph.WeightAt(e);
                if (graph.IsDirected)
                    strengths[graph.Targets[e]] += graph.WeightAt(e);
            }
        return strengths;
    }
}
