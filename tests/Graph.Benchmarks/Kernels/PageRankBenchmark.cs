using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>PageRank to an L1 change of 1e-10, or a number of updates.</summary>
internal sealed class PageRankBenchmark : KernelBenchmark
{
    public override object Run(CsrGraph graph, KernelArguments arguments) => PageRank.Run(
        graph,
        new PageRankOptions
        {
            Threads = arguments.Threads, Iterations = arguments.Iterations ?? 1000,
            Convention = arguments.Iterations is null ? PageRankConvention.Default : PageRankConvention.Graphalytics,
        },
        default);

    public override IReadOnlyDictionary<string, double> Check(CsrGraph graph, object answer)
    {
        var ranks = (RankResult)answer;
        Demand(Math.Abs(ranks.Values.Sum() - 1) < 1e-9, "ranks sum to 1");
        return new Dictionary<string, double> { ["iterations"] = ranks.Iterations, ["max"] = ranks.Values.Max() };
    }
}
