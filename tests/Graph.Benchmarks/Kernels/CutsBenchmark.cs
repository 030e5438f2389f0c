using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>Articulation points and bridges, both in one search.</summary>
internal sealed class CutsBenchmark : KernelBenchmark
{
    public override object Run(CsrGraph graph, KernelArguments arguments) => Cuts.Run(graph, default);

    public override IReadOnlyDictionary<string, double> Check(CsrGraph graph, object answer)
    {
        var cuts = (CutsResult)answer;
        for (var u = 0; u < graph.NodeCount; u++)
            foreach (var v in graph.Neighbours(u))
                Demand(graph.Degree(u) != 1 || graph.Degree(v) == 1 || cuts.IsArticulation[v], "the neighbour of a leaf is an articulation point");
        return new Dictionary<string, double> { ["articulation"] = cuts.IsArticulation.Count(is1 => is1), ["bridges"] = cuts.Bridges.Count };
    }
}
