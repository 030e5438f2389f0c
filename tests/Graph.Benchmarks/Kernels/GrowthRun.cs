using System.Diagnostics;
using System.Globalization;
using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>Projection and kernels on linkage graphs of growing size: time and peak memory an edge.</summary>
internal static class GrowthRun
{
    public static object Measure(string name, string edges)
    {
        var before = Process.GetCurrentProcess().WorkingSet64;
        var m = int.Parse(edges, CultureInfo.InvariantCulture);
        var (graph, buildSeconds) = Timed(() => LinkageGraph.Build(m));
        var (figures, seconds) = Timed(() => Run(name, graph));
        return new
        {
            kernel = name, n = graph.NodeCount, m = graph.EdgeCount, added = m, buildSeconds, seconds, nanosecondsPerEdge = 1e9 * seconds / m,
            peakBytesPerEdge = (Process.GetCurrentProcess().PeakWorkingSet64 - before) / (double)m, figures,
        };
    }

    private static double Run(string name, CsrGraph graph) => name switch
    {
        "components" => Components.Run(graph, default).Count,
        "pagerank" => PageRank.Run(graph, new PageRankOptions { Iterations = 20, Convention = PageRankConvention.Graphalytics }, default).Values.Max(),
        "core" => CoreNumbers.Run(graph, default).Max(),
        "clustering" => Triangles.Run(graph, default).AverageClustering,
        "cuts" => Cuts.Run(graph, default).Bridges.Count,
        "leiden" => Leiden.Run(graph, new LeidenOptions(), default).Quality,
        _ => throw new ArgumentException($"No growth table for {name}.", nameof(name)),
    };

    /// <summary>The answer and the CPU seconds that it took.</summary>
    private static (T Answer, double Seconds) Timed<T>(Func<T> run)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var answer = run();
        return (answer, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }
}
