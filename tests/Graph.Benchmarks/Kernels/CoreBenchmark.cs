using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>Core numbers.</summary>
internal sealed class CoreBenchmark : KernelBenchmark
{
    public override object Run(CsrGraph graph, KernelArguments arguments) => CoreNumbers.Run(graph, default);

    public override IReadOnlyDictionary<string, double> Check(CsrGraph graph, object answer)
    {
        var core = (int[])answer;
        for (var u = 0; u < graph.NodeCount; u++)
        {
            var above = 0;
            foreach (var v in graph.Neighbours(u))
                above += core[v] >= core[u] ? 1 : 0;
            Demand(above >= core[u], "a node has as many neighbours in its core as the core number says");
        }
        return new Dictionary<string, double> { ["max"] = core.Max() };
    }

    public override int[] Labels(object answer) => (int[])answer;
}
