using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>Local clustering of all nodes.</summary>
internal sealed class ClusteringBenchmark : KernelBenchmark
{
    public override object Run(CsrGraph graph, KernelArguments arguments) => Triangles.Run(graph, default);

    public override IReadOnlyDictionary<string, double> Check(CsrGraph graph, object answer)
    {
        var found = (TrianglesResult)answer;
        Demand(found.Counts.Sum() == 3 * found.Total, "every triangle is counted at its three corners");
        return new Dictionary<string, double> { ["average"] = found.AverageClustering, ["triangles"] = found.Total };
    }
}
