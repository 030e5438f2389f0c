using Graph.Analytics;
using Graph.Linkage.Model;

namespace Graph.Cli.Kernel;

/// <summary>The kernels by name.</summary>
internal static class KernelTable
{
    private delegate KernelAnswer Run(CsrGraph graph, KernelOptions options, CancellationToken cancellation);

    private static readonly SortedDictionary<string, Run> Kernels = new(StringComparer.Ordinal)
    {
        ["degree"] = (graph, _, _) => Values(Degree.Run(graph)),
        ["strength"] = (graph, _, _) => Values(Strength.Run(graph)),
        ["pagerank"] = (graph, options, cancellation) => Ranks(PageRank.Run(graph, PageRankOf(options, null), cancellation)),
        ["personalised-pagerank"] = (graph, options, cancellation) =>
            Ranks(PageRank.Run(graph, PageRankOf(options, Marked(graph, Sources(options))), cancellation)),
        ["betweenness"] = (graph, options, cancellation) => Values(Betweenness.Run(
            graph, new BetweennessOptions { Threads = options.Threads, Sources = options.Sources.Count == 0 ? null : options.Sources }, cancellation)),
        ["closeness"] = (graph, options, cancellation) => Values(Closeness.Run(graph, new ClosenessOptions { Threads = options.Threads }, cancellation)),
        ["harmonic"] = (graph, options, cancellation) => Values(Harmonic.Run(graph, new HarmonicOptions { Threads = options.Threads }, cancellation)),
        ["eigenvector"] = (graph, options, cancellation) => Ranks(Eigenvector.Run(
            graph, new EigenvectorOptions { Tolerance = options.Tolerance, Iterations = options.Iterations ?? 1000 }, cancellation)),
        ["katz"] = (graph, options, cancellation) => Ranks(Katz.Run(
            graph, new KatzOptions { Tolerance = options.Tolerance, Iterations = options.Iterations ?? 1000 }, cancellation)),
        ["hits"] = (graph, options, cancellation) =>
        {
            var hits = Hits.Run(graph, new HitsOptions { Tolerance = options.Tolerance, Iterations = options.Iterations ?? 1000 }, cancellation);
            return new KernelAnswer(new { iterations = hits.Iterations, converged = hits.Converged }, hits.Authorities, More: hits.Hubs);
        },
        ["core"] = (graph, _, cancellation) =>
        {
            var cores = CoreNumbers.Run(graph, cancellation);
            return new KernelAnswer(new { max = cores.DefaultIfEmpty().Max() }, Labels: cores);
        },
        ["clustering"] = (graph, _, cancellation) =>
        {
            var triangles = Triangles.Run(graph, cancellation);
            return new KernelAnswer(new { average = triangles.AverageClustering }, triangles.Clustering);
        },
        ["triangles"] = (graph, _, cancellation) =>
        {
            var triangles = Triangles.Run(graph, cancellation);
            return new KernelAnswer(new { total = triangles.Total }, [.. triangles.Counts.Select(count => (double)count)]);
        },
        ["components"] = (graph, _, cancellation) => Components(Analytics.Components.Run(graph, cancellation)),
        ["strong-components"] = (graph, _, cancellation) => Components(StrongComponents.Run(graph, cancellation)),
        ["articulation"] = (graph, _, cancellation) =>
        {
            var cuts = Cuts.Run(graph, cancellation);
            return new KernelAnswer(new { count = cuts.IsArticulation.Count(is1 => is1) }, Labels: [.. cuts.IsArticulation.Select(is1 => is1 ? 1 : 0)]);
        },
        ["bridges"] = (graph, _, cancellation) =>
        {
            var cuts = Cuts.Run(graph, cancellation);
            return new KernelAnswer(new { count = cuts.Bridges.Count }, Pairs: cuts.Bridges);
        },
        ["leiden"] = (graph, options, cancellation) => Communities(Leiden.Run(graph, LeidenOf(options), cancellation)),
        ["louvain"] = (graph, options, cancellation) => Communities(Louvain.Run(graph, LeidenOf(options), cancellation)),
        ["label-propagation"] = (graph, options, cancellation) =>
        {
            var found = LabelPropagation.Run(graph, new LabelPropagationOptions { Seed = options.Seed, Iterations = options.Iterations ?? 100 }, cancellation);
            return new KernelAnswer(new { communities = found.CommunityCount, iterations = found.Iterations, converged = found.Converged }, Labels: found.Labels);
        },
        ["cdlp"] = (graph, options, cancellation) =>
        {
            var labels = Cdlp.Run(graph, options.Iterations ?? 10, cancellation);
            return new KernelAnswer(new { communities = labels.Distinct().Count() }, Labels: labels);
        },
        ["bfs"] = (graph, options, cancellation) =>
        {
            var distances = Bfs.Run(graph, Sources(options)[0], cancellation);
            return new KernelAnswer(new { reached = distances.Count(distance => distance >= 0), depth = distances.DefaultIfEmpty(-1).Max() }, Labels: distances);
        },
        ["sssp"] = (graph, options, cancellation) =>
        {
            var distances = Sssp.Run(graph, Sources(options)[0], cancellation);
            return new KernelAnswer(new { reached = distances.Count(double.IsFinite) }, distances);
        },
    };

    /// <summary>Names of all kernels.</summary>
    public static IReadOnlyCollection<string> Names => Kernels.Keys;

    /// <summary>Runs a kernel.</summary>
    public static KernelAnswer Execute(string name, CsrGraph graph, KernelOptions options, CancellationToken cancellation) =>
        Kernels[name](graph, options, cancellation);

    private static KernelAnswer Values(double[] values) => new(new { sum = values.Sum(), max = values.DefaultIfEmpty().Max() }, values);

    private static KernelAnswer Ranks(RankResult ranks) =>
        new(new { iterations = ranks.Iterations, converged = ranks.Converged, max = ranks.Values.DefaultIfEmpty().Max() }, ranks.Values);

    private static KernelAnswer Components(ComponentsResult found) => new(
        new { components = found.Count, largest = found.Labels.GroupBy(label => label).Select(group => group.Count()).DefaultIfEmpty().Max() }, Labels: found.Labels);

    private static KernelAnswer Communities(LeidenResult found) =>
        new(new { communities = found.CommunityCount, quality = found.Quality, iterations = found.Iterations, stable = found.IsStable }, Labels: found.Labels);

    private static LeidenOptions LeidenOf(KernelOptions options) => new()
    {
        Objective = options.Objective, Resolution = options.Resolution ?? 1, Seed = options.Seed, Iterations = options.Iterations ?? 2, Threads = options.Threads,
    };

    private static PageRankOptions PageRankOf(KernelOptions options, double[]? personalisation) => new()
    {
        Damping = options.Damping, Tolerance = options.Tolerance, Iterations = options.Iterations ?? 1000, Convention = options.Convention,
        Threads = options.Threads, Personalisation = personalisation,
    };

    private static double[] Marked(CsrGraph graph, IReadOnlyList<int> nodes)
    {
        var marked = new double[graph.NodeCount];
        foreach (var node in nodes)
            marked[node] = 1;
        return marked;
    }

    private static IReadOnlyList<int> Sources(KernelOptions options) =>
        options.Sources.Count > 0 ? options.Sources : throw new GraphException(new UserMessage("usage.source"));
}
