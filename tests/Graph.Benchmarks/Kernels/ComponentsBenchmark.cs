using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>Connected components.</summary>
internal sealed class ComponentsBenchmark : KernelBenchmark
{
    public override object Run(CsrGraph graph, KernelArguments arguments) => Components.Run(graph, default);

    public override IReadOnlyDictionary<string, double> Check(CsrGraph graph, object answer)
    {
        var found = (ComponentsResult)answer;
        for (var u = 0; u < graph.NodeCount; u++)
            foreach (var v in graph.Neighbours(u))
                Demand(found.Labels[u] == found.Labels[v], "an edge lies within a component");
        return new Dictionary<string, double> { ["components"] = found.Count };
    }

    public override int[] Labels(object answer) => ((ComponentsResult)answer).Labels;
}
