namespace Graph.Analytics;

/// <summary>A level of <see cref="Infomap"/>: visit rates of nodes and flow along edges, both directions together summing to 1.</summary>
/// <param name="Offsets">Length n + 1.</param>
/// <param name="Targets">Other ends; self-loops are left out, for flow that stays costs nothing.</param>
/// <param name="Flows">Flow along each entry in one direction.</param>
/// <param name="Visits">Visit rate of each node.</param>
/// <param name="Exits">Flow that leaves each node for others.</param>
/// <param name="NodeEntropy">Sum over the nodes of the lowest level of p log2 p, the same at every level.</param>
internal sealed record FlowGraph(int[] Offsets, int[] Targets, double[] Flows, double[] Visits, double[] Exits, double NodeEntropy)
{
    public int NodeCount => Visits.Length;

    public static FlowGraph Of(CsrGraph graph)
    {
        var n = graph.NodeCount;
        var visits = Strength.Run(graph);
        var total = visits.Sum();
        var offsets = new int[n + 1];
        var (targets, flows, exits) = (new int[graph.Targets.Length], new double[graph.Targets.Length], new double[n]);
        var (at, entropy) = (0, 0d);
        for (var u = 0; u < n; u++)
        {
            visits[u] = total > 0 ? visits[u] / total : 0;
            entropy += MapEquation.PlogP(visits[u]);
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                if (graph.Targets[e] == u || graph.WeightAt(e) == 0)
                    continue;
                (targets[at], flows[at]) = (graph.Targets[e], graph.WeightAt(e) / total);
                exits[u] += flows[at++];
            }
            offsets[u + 1] = at;
        }
        return new FlowGraph(offsets, targets[..at], flows[..at], visits, exits, entropy);
    }

    /// <summary>Makes every label one node; labels are in 0..count-1.</summary>
    public FlowGraph Aggregate(int[] labels, int count)
    {
        var (starts, members) = LevelGraph.GroupBy(labels, count);
        var row = new NeighbourSums(count);
        var offsets = new int[count + 1];
        var (targets, flows) = (new List<int>(), new List<double>());
        var exits = new double[count];
        for (var c = 0; c < count; c++)
        {
            row.Clear();
            for (var i = starts[c]; i < starts[c + 1]; i++)
                for (var e = Offsets[members[i]]; e < Offsets[members[i] + 1]; e++)
                    if (labels[Targets[e]] != c)
                        row.Add(labels[Targets[e]], Flows[e]);
            foreach (var d in row.Touched)
            {
                targets.Add(d);
                flows.Add(row[d]);
                exits[c] += row[d];
            }
            offsets[c + 1] = targets.Count;
        }
        return new FlowGraph(offsets, [.. targets], [.. flows], LevelGraph.SumBy(labels, count, Visits), exits, NodeEntropy);
    }
}
