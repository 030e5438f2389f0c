namespace Graph.Analytics;

/// <summary>Turns scores around a seed into a local community.</summary>
public static class SweepCut
{
    /// <summary>Walks through nodes by falling score per strength and keeps the prefix of least conductance.</summary>
    /// <remarks>
    /// <para>Exact over the prefixes. On scores of <see cref="PersonalisedPush"/> the set has conductance at most of the order of
    /// the square root of the best set around the seed (Andersen, Chung and Lang).</para>
    /// <para>O(volume of the nodes given · log), independent of the graph beyond them, plus O(n) once for the marks. Serial.</para>
    /// <para>R. Andersen, F. Chung and K. Lang, Local graph partitioning using PageRank vectors, FOCS 2006.</para>
    /// </remarks>
    /// <param name="graph">Undirected, weights at least 0.</param>
    /// <param name="nodes">Distinct nodes; those of strength 0 are left out.</param>
    /// <param name="values">A score beside each node, at least 0; ties go to the smaller node.</param>
    /// <returns>The set, its conductance and the whole curve. Of equal prefixes the shortest wins.</returns>
    /// <exception cref="ArgumentException">The graph is directed, lengths differ, or a node is out of range or named twice.</exception>
    public static SweepCutResult Run(CsrGraph graph, IReadOnlyList<int> nodes, IReadOnlyList<double> values)
    {
        Check.Undirected(graph);
        if (nodes.Count != values.Count)
            throw new ArgumentException($"One value per node is needed: {nodes.Count}, not {values.Count}.", nameof(values));
        var total = 0d;
        for (var e = 0; e < graph.Targets.Length; e++)
            total += graph.WeightAt(e);

        var order = Order(graph, nodes, values);
        var curve = new double[order.Length];
        var isInside = new bool[graph.NodeCount];
        var (cut, volume, best) = (0d, 0d, -1);
        for (var i = 0; i < order.Length; i++)
        {
            var (u, strength, _) = order[i];
            isInside[u] = true;
            volume += strength;
            cut += strength;
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                if (isInside[graph.Targets[e]])
                    cut -= graph.Targets[e] == u ? graph.WeightAt(e) : 2 * graph.WeightAt(e);

            var smaller = Math.Min(volume, total - volume);
            curve[i] = smaller > 0 ? Math.Clamp(cut / smaller, 0, 1) : 1;
            if (best < 0 || curve[i] < curve[best])
                best = i;
        }
        return best < 0
            ? new SweepCutResult([], 1, curve)
            : new SweepCutResult([.. order.Take(best + 1).Select(step => step.Node)], curve[best], curve);
    }

    private static (int Node, double Strength, double Score)[] Order(CsrGraph graph, IReadOnlyList<int> nodes, IReadOnlyList<double> values)
    {
        var order = new List<(int Node, double Strength, double Score)>();
        var isNamed = new bool[graph.NodeCount];
        for (var i = 0; i < nodes.Count; i++)
        {
            Check.Node(graph, nodes[i], nameof(nodes));
            if (isNamed[nodes[i]])
                throw new ArgumentException($"Node {nodes[i]} is named twice.", nameof(nodes));
            isNamed[nodes[i]] = true;
            var strength = 0d;
            for (var e = graph.Offsets[nodes[i]]; e < graph.Offsets[nodes[i] + 1]; e++)
                strength += graph.WeightAt(e);
            if (strength > 0)
                order.Add((nodes[i], strength, values[i] / strength));
        }
        order.Sort((a, b) => (-a.Score, a.Node).CompareTo((-b.Score, b.Node)));
        return [.. order];
    }
}
