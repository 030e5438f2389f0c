using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>Leiden with modularity; every community must be connected.</summary>
internal sealed class LeidenBenchmark : KernelBenchmark
{
    public override object Run(CsrGraph graph, KernelArguments arguments) =>
        Leiden.Run(graph, new LeidenOptions { Seed = 7, Threads = arguments.Threads, Iterations = arguments.Iterations ?? 2 }, default);

    public override IReadOnlyDictionary<string, double> Check(CsrGraph graph, object answer)
    {
        var found = (LeidenResult)answer;
        var quality = PartitionQuality.Of(graph, found.Labels, new LeidenOptions());
        Demand(Math.Abs(quality - found.Quality) < 1e-9, "the quality is that of the labels");
        Demand(Parts(graph, found.Labels) == found.CommunityCount, "every community is connected");
        return new Dictionary<string, double> { ["quality"] = found.Quality, ["communities"] = found.CommunityCount };
    }

    public override int[] Labels(object answer) => ((LeidenResult)answer).Labels;

    private static int Parts(CsrGraph graph, int[] labels)
    {
        var builder = new CsrGraphBuilder(graph.NodeCount);
        for (var u = 0; u < graph.NodeCount; u++)
            foreach (var v in graph.Neighbours(u))
                if (u < v && labels[u] == labels[v])
                    builder.Add(u, v);
        return Components.Run(builder.Build(), default).Count;
    }
}
