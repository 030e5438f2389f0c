namespace Graph.Analytics;

/// <summary>Participation coefficient.</summary>
public static class Participation
{
    /// <summary>How evenly a node's links are spread over the modules: 1 - sum over modules of (strength into it / strength)².</summary>
    /// <remarks>
    /// <para>Exact. O(n + m) time and memory. Weights count as strengths; direction and self-loops are ignored.</para>
    /// <para>R. Guimerà and L. A. N. Amaral, Functional cartography of complex metabolic networks, Nature 433, 2005.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes, weights at least 0.</param>
    /// <param name="modules">Length n; nodes with equal numbers form a module, which may be any non-negative number.</param>
    /// <returns>Length n in [0, 1): 0 when all links lead into one module or there are none.</returns>
    /// <exception cref="ArgumentException">modules has another length or a negative entry, or a weight is negative.</exception>
    public static double[] Run(CsrGraph graph, int[] modules)
    {
        Check.Length(graph, modules.Length);
        Check.NoNegativeWeights(graph);
        if (modules.Any(module => module < 0))
            throw new ArgumentException("Modules are numbered from 0.", nameof(modules));
        graph = graph.ToUndirected(ParallelEdges.Keep);
        var numbers = modules.Distinct().Select((module, number) => (module, number)).ToDictionary();
        var own = Array.ConvertAll(modules, module => numbers[module]);
        var sums = new NeighbourSums(numbers.Count);
        var values = new double[graph.NodeCount];
        for (var u = 0; u < values.Length; u++)
            values[u] = Of(graph, own, u, sums);
        return values;
    }

    private static double Of(CsrGraph graph, int[] modules, int u, NeighbourSums sums)
    {
        sums.Clear();
        var strength = 0d;
        for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
        {
            if (graph.Targets[e] == u)
                continue;
            strength += graph.WeightAt(e);
            sums.Add(modules[graph.Targets[e]], graph.WeightAt(e));
        }
        if (strength == 0 || sums.Touched.Length == 1)
            return 0;
        var squares = 0d;
        foreach (var module in sums.Touched)
            squares += sums[module] / strength * (sums[module] / strength);
        return Math.Max(0, 1 - squares);
    }
}
