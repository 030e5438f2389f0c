namespace Graph.Analytics;

/// <summary>Groups that pass money on in layers.</summary>
public static class FlowScope
{
    /// <summary>Peels a layered graph down to the group through whose middle most passes and in whose middle least stays.</summary>
    /// <remarks>
    /// <para>With f the smaller and q the larger of what a middle node takes in and gives out inside the group, the group scores the sum of
    /// f - lambda · (q - f) over its middle nodes, divided by its members. The node of least f - lambda / (1 + lambda) · q goes first;
    /// sources and sinks weigh what they send or take. The best set met is kept.</para>
    /// <para>Greedy heuristic; the paper bounds how much money a group can move undetected. O(m log m) time a group, O(n + m) memory.
    /// Serial, no randomness; ties peel the smaller node first.</para>
    /// <para>X. Li et al., FlowScope: spotting money laundering based on graphs, AAAI 2020.</para>
    /// </remarks>
    /// <param name="graph">Directed, weights (amounts) at least 0. Only arcs from a layer to the next count.</param>
    /// <param name="layers">Length n: 0 for sources, then middle layers, the largest number for sinks; -1 leaves a node out. At least three layers.</param>
    /// <param name="options">Lambda and number of groups.</param>
    /// <param name="cancellationToken">Checked every 4096 removals.</param>
    /// <returns>Groups in the order found, each of an anomaly above 0; the arcs inside a group are taken out before the next.</returns>
    /// <exception cref="ArgumentException">The graph is undirected, a weight is negative, a layer is out of range or missing, or an option is.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static IReadOnlyList<FlowScopeBlock> Run(
        CsrGraph graph, IReadOnlyList<int> layers, FlowScopeOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        if (!graph.IsDirected)
            throw new ArgumentException("A directed graph is needed: money flows one way.", nameof(graph));
        Check.NoNegativeWeights(graph);
        Check.Length(graph, layers.Count, nameof(layers));
        if (layers.Count > 0 && (layers.Min() < -1 || layers.Max() < 2))
            throw new ArgumentException("Layers are numbered from 0 to at least 2; -1 leaves a node out.", nameof(layers));

        var used = new bool[graph.Targets.Length];
        for (var u = 0; u < graph.NodeCount; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                used[e] = layers[u] >= 0 && layers[graph.Targets[e]] == layers[u] + 1;

        var blocks = new List<FlowScopeBlock>();
        while (blocks.Count < options.Blocks)
        {
            if (new FlowPeeling(graph, layers, used, options.Lambda).Run(cancellationToken) is not { } block)
                break;
            blocks.Add(block);
            TakeOut(graph, block.Nodes, used);
        }
        return blocks;
    }

    private static void TakeOut(CsrGraph graph, int[] nodes, bool[] used)
    {
        foreach (var u in nodes)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                if (Array.BinarySearch(nodes, graph.Targets[e]) >= 0)
                    used[e] = false;
    }
}
