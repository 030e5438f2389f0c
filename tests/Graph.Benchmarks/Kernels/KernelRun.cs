using System.Diagnostics;
using System.Runtime.InteropServices;
using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>Measures one kernel on one file: the answer is checked first, then the clock runs.</summary>
internal static class KernelRun
{
    private static readonly Dictionary<string, Func<KernelBenchmark>> Benchmarks = new(StringComparer.Ordinal)
    {
        ["betweenness"] = () => new BetweennessBenchmark(),
        ["clustering"] = () => new ClusteringBenchmark(),
        ["components"] = () => new ComponentsBenchmark(),
        ["core"] = () => new CoreBenchmark(),
        ["cuts"] = () => new CutsBenchmark(),
        ["leiden"] = () => new LeidenBenchmark(),
        ["pagerank"] = () => new PageRankBenchmark(),
        ["projection"] = () => new ProjectionBenchmark(),
    };

    public static object Measure(string name, string file, ReadOnlySpan<string> args)
    {
        var arguments = KernelArguments.Parse(args);
        var benchmark = Benchmarks[name]();
        var graph = ReadGraph(file);
        var answer = benchmark.Run(graph, arguments);
        var figures = benchmark.Check(graph, answer);
        if (arguments.Out is not null && benchmark.Labels(answer) is { } labels)
            File.WriteAllBytes(arguments.Out, MemoryMarshal.AsBytes(labels.AsSpan()).ToArray());

        var (cpus, walls, allocated) = (new List<double>(), new List<double>(), 0L);
        for (var round = 0; round < arguments.Repeat; round++)
        {
            GC.Collect();
            allocated = GC.GetTotalAllocatedBytes();
            var (cpu, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            benchmark.Run(graph, arguments);
            walls.Add(clock.Elapsed.TotalSeconds);
            cpus.Add((Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
            allocated = GC.GetTotalAllocatedBytes() - allocated;
        }
        return new
        {
            kernel = name, n = graph.NodeCount, m = graph.EdgeCount, threads = arguments.Threads, runtime = Environment.Version.ToString(),
            cpu = cpus.Min(), wall = walls.Min(), cpus, walls, allocated, peakBytes = Process.GetCurrentProcess().PeakWorkingSet64, figures,
        };
    }

    private static CsrGraph ReadGraph(string file)
    {
        var ends = MemoryMarshal.Cast<byte, int>(File.ReadAllBytes(file));
        var n = 0;
        foreach (var end in ends)
            n = Math.Max(n, end + 1);
        return ProjectionBenchmark.Build(n, ends);
    }
}
