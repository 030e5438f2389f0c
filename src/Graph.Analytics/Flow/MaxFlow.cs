namespace Graph.Analytics;

/// <summary>Greatest flow and least cut between two sets of nodes.</summary>
public static class MaxFlow
{
    /// <summary>How much can get from the sources to the sinks, and which edges are the bottleneck.</summary>
    /// <remarks>
    /// <para>Exact: capacities are whole. Dinic's algorithm: O(n² · m) time, O(m · sqrt(m)) when all capacities are 1, in practice
    /// far less; O(n + m) memory. No recursion, no randomness, serial. The value and the cut depend on nothing but the graph; which
    /// of several greatest flows is found depends on the numbering.</para>
    /// <para>E. A. Dinic, Algorithm for solution of a problem of maximum flow in a network, Soviet Math. Doklady 11, 1970;
    /// L. R. Ford and D. R. Fulkerson, Maximal flow through a network, 1956.</para>
    /// </remarks>
    /// <param name="graph">Any graph; an undirected edge carries its capacity in either direction. Self-loops carry nothing.</param>
    /// <param name="sources">At least one node.</param>
    /// <param name="sinks">At least one node, none of them a source.</param>
    /// <param name="capacities">One in 0..2^31 per entry of <see cref="CsrGraph.Targets"/>; null means the weights, which must be whole, or 1 each.</param>
    /// <param name="cancellationToken">Checked once per phase and every 4096 steps.</param>
    /// <returns>Value, flows and cut.</returns>
    /// <exception cref="ArgumentException">A set is empty, both sets share a node, or a node or capacity is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static MaxFlowResult Run(
        CsrGraph graph, IReadOnlyCollection<int> sources, IReadOnlyCollection<int> sinks, long[]? capacities, CancellationToken cancellationToken)
    {
        capacities = capacities is null ? Lengths.OfWeights(graph) : Lengths.Checked(graph, capacities, min: 0);
        CheckSets(graph, sources, sinks);
        var network = new FlowNetwork(graph, capacities, sources, sinks);
        var value = 0L;
        while (network.Layer())
        {
            cancellationToken.ThrowIfCancellationRequested();
            value += network.Block(cancellationToken);
        }

        var side = network.IsReached();
        var cut = new List<int>();
        for (var u = 0; u < graph.NodeCount; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                if (side[u] && !side[graph.Targets[e]] && capacities[e] > 0)
                    cut.Add(e);
        return new MaxFlowResult(value, network.Flows(graph, capacities), side, [.. cut]);
    }

    private static void CheckSets(CsrGraph graph, IReadOnlyCollection<int> sources, IReadOnlyCollection<int> sinks)
    {
        foreach (var u in sources)
            Check.Node(graph, u, nameof(sources));
        foreach (var u in sinks)
            Check.Node(graph, u, nameof(sinks));
        if (sources.Count == 0 || sinks.Count == 0)
            throw new ArgumentException("At least one source and one sink are needed.", sources.Count == 0 ? nameof(sources) : nameof(sinks));
        if (sources.Intersect(sinks).Any())
            throw new ArgumentException("A node cannot be source and sink.", nameof(sinks));
    }
}
