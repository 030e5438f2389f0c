namespace Graph.Analytics;

/// <summary>The map equation: how briefly a random walk can be told with one code book per module.</summary>
public static class MapEquation
{
    /// <summary>The two-level code length of a partition in bits a step.</summary>
    /// <remarks>
    /// <para>Exact. O(n + m) time, O(n) memory. A shorter length means that the modules hold the walker better.</para>
    /// <para>Flow is undirected: a node is visited in proportion to its strength, without teleportation. A self-loop adds twice its
    /// weight to the strength. Isolated nodes are never visited and cost nothing.</para>
    /// <para>M. Rosvall and C. T. Bergstrom, Maps of random walks on complex networks reveal community structure, PNAS 105(4), 2008;
    /// M. Rosvall, D. Axelsson and C. T. Bergstrom, The map equation, Eur. Phys. J. Special Topics 178, 2009.</para>
    /// </remarks>
    /// <param name="graph">Undirected, weights at least 0.</param>
    /// <param name="labels">Length n, labels in 0..n-1.</param>
    /// <returns>At least 0; 0 for a graph without weight.</returns>
    /// <exception cref="ArgumentException">The graph is directed, a weight is negative, or a label is out of range.</exception>
    public static double CodeLength(CsrGraph graph, int[] labels)
    {
        Check.Undirected(graph);
        Check.NoNegativeWeights(graph);
        Partitions.CheckLabels(graph, labels);
        var flow = FlowGraph.Of(graph);
        return new FlowModules(flow, labels).CodeLength(flow.NodeEntropy);
    }

    /// <summary>x · log2 x, 0 at 0.</summary>
    internal static double PlogP(double x) => x > 0 ? x * Math.Log2(x) : 0;
}
