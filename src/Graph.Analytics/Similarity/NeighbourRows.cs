namespace Graph.Analytics;

/// <summary>Distinct neighbours of every node without itself, with the sum of the weights to each.</summary>
/// <param name="Offsets">Length n + 1.</param>
/// <param name="Targets">Neighbours, ascending within a row.</param>
/// <param name="Weights">Beside them the weights, or null when the graph has none.</param>
internal sealed record NeighbourRows(int[] Offsets, int[] Targets, double[]? Weights)
{
    public int NodeCount => Offsets.Length - 1;

    public int Degree(int u) => Offsets[u + 1] - Offsets[u];

    public ReadOnlySpan<int> Of(int u) => Targets.AsSpan(Offsets[u], Degree(u));

    public static NeighbourRows Of(CsrGraph graph)
    {
        var offsets = new int[graph.NodeCount + 1];
        var targets = new int[graph.Targets.Length];
        var weights = graph.HasWeights ? new double[targets.Length] : null;
        var at = 0;
        for (var u = 0; u < graph.NodeCount; u++)
        {
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                var v = graph.Targets[e];
                if (v == u)
                    continue;
                if (at == offsets[u] || targets[at - 1] != v)
                    targets[at++] = v;
                if (weights is not null)
                    weights[at - 1] += graph.WeightAt(e);
            }
            offsets[u + 1] = at;
        }
        return new NeighbourRows(offsets, targets[..at], weights?[..at]);
    }

    /// <summary>Who has each node as a neighbour. Weights are left out.</summary>
    public NeighbourRows Turned()
    {
        var offsets = new int[NodeCount + 1];
        foreach (var v in Targets)
            offsets[v + 1]++;
        for (var u = 0; u < NodeCount; u++)
            offsets[u + 1] += offsets[u];
        var next = offsets.AsSpan(0, NodeCount).ToArray();
        var targets = new int[Targets.Length];
        for (var u = 0; u < NodeCount; u++)
            foreach (var v in Of(u))
                targets[next[v]++] = u;
        return new NeighbourRows(offsets, targets, null);
    }
}
