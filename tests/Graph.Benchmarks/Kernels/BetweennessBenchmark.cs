using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>Betweenness over some sources.</summary>
internal sealed class BetweennessBenchmark : KernelBenchmark
{
    public override object Run(CsrGraph graph, KernelArguments arguments) =>
        Betweenness.Run(graph, new BetweennessOptions { Threads = arguments.Threads, Sources = arguments.Sources }, default);

    public override IReadOnlyDictionary<string, double> Check(CsrGraph graph, object answer)
    {
        var scores = (double[])answer;
        for (var u = 0; u < graph.NodeCount; u++)
            Demand(graph.Degree(u) > 1 || scores[u] == 0, "no path passes through a leaf");
        return new Dictionary<string, double> { ["max"] = scores.Max() };
    }
}
