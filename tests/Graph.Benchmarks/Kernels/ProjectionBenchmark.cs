using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>From two columns of ends in memory to sorted rows.</summary>
internal sealed class ProjectionBenchmark : KernelBenchmark
{
    private int[]? _ends;

    public static CsrGraph Build(int n, ReadOnlySpan<int> ends)
    {
        var builder = new CsrGraphBuilder(n);
        for (var i = 0; i < ends.Length; i += 2)
            builder.Add(ends[i], ends[i + 1]);
        return builder.Build();
    }

    public override object Run(CsrGraph graph, KernelArguments arguments) => Build(graph.NodeCount, _ends ??= EndsOf(graph));

    public override IReadOnlyDictionary<string, double> Check(CsrGraph graph, object answer)
    {
        var built = (CsrGraph)answer;
        Demand(built.Targets.AsSpan().SequenceEqual(graph.Targets), "building from the edges of a graph gives the graph");
        return new Dictionary<string, double> { ["entries"] = built.Targets.Length };
    }

    // In an order that no row order helps, as a store hands them over.
    private static int[] EndsOf(CsrGraph graph)
    {
        var ends = new List<(int U, int V)>();
        for (var u = 0; u < graph.NodeCount; u++)
            foreach (var v in graph.Neighbours(u))
                if (u <= v)
                    ends.Add((u, v));
        var edges = ends.ToArray();
        new Random(1).Shuffle(edges);
        return [.. edges.SelectMany(edge => new[] { edge.U, edge.V })];
    }
}
