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
        ["personalised-push"] = (graph, options, cancellation) =>
        {
            var push = PersonalisedPush.Run(graph, Sources(options), new PersonalisedPushOptions { Damping = options.Damping }, cancellation);
            return new KernelAnswer(
                new { reached = push.Nodes.Length, residual = push.Residual, pushes = push.Pushes }, Spread(graph, push.Nodes, push.Values));
        },
        ["edge-betweenness"] = (graph, options, cancellation) =>
        {
            var values = EdgeBetweenness.Run(graph, new BetweennessOptions { Threads = options.Threads }, cancellation);
            var edges = Edges(graph);
            return new KernelAnswer(new { max = values.DefaultIfEmpty().Max() }, Pairs: [.. edges.Select(edge => (edge.U, edge.V))], PairValues: [.. edges.Select(edge => values[edge.Entry])]);
        },
        ["sampled-betweenness"] = (graph, options, cancellation) =>
        {
            var sampled = SampledBetweenness.Run(
                graph, new SampledBetweennessOptions { Sources = options.Iterations ?? 256, Seed = options.Seed, Threads = options.Threads }, cancellation);
            return new KernelAnswer(new { sources = sampled.SourceCount, errorMax = sampled.ErrorMax }, sampled.Values, More: sampled.StandardErrors);
        },
        ["ball-betweenness"] = (graph, options, cancellation) =>
        {
            var ball = BallBetweenness.Run(graph, [.. Sources(options)], new BallBetweennessOptions { Threads = options.Threads }, cancellation);
            return new KernelAnswer(new { nodes = ball.Nodes.Length, max = ball.Values.DefaultIfEmpty().Max() }, Spread(graph, ball.Nodes, ball.Values));
        },
        ["collective-influence"] = (graph, options, cancellation) =>
            Values(CollectiveInfluence.Run(graph, new CollectiveInfluenceOptions { Threads = options.Threads }, cancellation)),
        ["springrank"] = (graph, options, cancellation) => Ranks(SpringRank.Run(
            graph, new SpringRankOptions { Tolerance = options.Tolerance, Iterations = options.Iterations ?? 10_000 }, cancellation)),
        ["rank-average"] = (graph, options, cancellation) => Values(RankAverage.Run(
        [
            Degree.Run(graph),
            Betweenness.Run(graph, new BetweennessOptions { Threads = options.Threads }, cancellation),
            Harmonic.Run(graph, new HarmonicOptions { Threads = options.Threads }, cancellation),
            Eigenvector.Run(graph, new EigenvectorOptions(), cancellation).Values,
            PageRank.Run(graph, PageRankOf(options, null), cancellation).Values,
        ])),
        ["biconnected"] = (graph, _, cancellation) =>
        {
            var found = BiconnectedComponents.Run(graph, cancellation);
            return new KernelAnswer(new { blocks = found.Blocks.Count, largest = found.Blocks.Select(block => block.Length).DefaultIfEmpty().Max() }, Labels: found.Counts);
        },
        ["key-players"] = (graph, options, cancellation) =>
        {
            var found = KeyPlayers.Disrupt(graph, new KeyPlayersOptions { K = options.K }, cancellation);
            return new KernelAnswer(new { fragmentation = found.Value, rounds = found.SwapRounds, stable = found.IsSwapStable }, Labels: Placed(graph, found.Nodes));
        },
        ["key-players-reach"] = (graph, options, cancellation) =>
        {
            var found = KeyPlayers.Reach(graph, new KeyPlayersOptions { K = options.K, Threads = options.Threads }, cancellation);
            return new KernelAnswer(new { reached = found.Value, rounds = found.SwapRounds, stable = found.IsSwapStable }, Labels: Placed(graph, found.Nodes));
        },
        ["core-periphery"] = (graph, _, _) =>
        {
            var found = CorePeriphery.Run(graph);
            return new KernelAnswer(
                new { core = found.CoreSize, mismatches = found.Mismatches, correlation = found.Correlation }, Labels: [.. found.IsCore.Select(is1 => is1 ? 1 : 0)]);
        },
        ["infomap"] = (graph, options, cancellation) =>
        {
            var found = Infomap.Run(graph, new InfomapOptions { Seed = options.Seed, Threads = options.Threads, Trials = options.Iterations ?? 10 }, cancellation);
            return new KernelAnswer(
                new { communities = found.CommunityCount, codeLength = found.CodeLength, oneLevel = found.OneLevelCodeLength }, Labels: found.Labels);
        },
        ["resolution-sweep"] = (graph, options, cancellation) =>
        {
            var points = ResolutionSweep.Run(graph, new ResolutionSweepOptions { Leiden = LeidenOf(options), Threads = options.Threads }, cancellation);
            return new KernelAnswer(
                points.Select(point => new { point.Resolution, communities = point.CommunityCount, point.Quality, point.Agreement, point.Spread, step = point.StepFromBefore }),
                Labels: points.MaxBy(point => point.Agreement)!.Labels);
        },
        ["jaccard"] = (graph, options, cancellation) => Similar(graph, SimilarityMeasure.Jaccard, options, cancellation),
        ["cosine"] = (graph, options, cancellation) => Similar(graph, SimilarityMeasure.Cosine, options, cancellation),
        ["adamic-adar"] = (graph, options, cancellation) => Similar(graph, SimilarityMeasure.AdamicAdar, options, cancellation),
        ["minhash"] = (graph, options, cancellation) => Pairs(MinHash.Run(graph, new MinHashOptions { Seed = options.Seed, Threads = options.Threads }, cancellation)),
        ["dense-block"] = (graph, _, cancellation) =>
        {
            var block = Fraudar.Run(graph, new FraudarOptions(), cancellation).FirstOrDefault();
            var labels = new int[graph.NodeCount];
            foreach (var row in block?.Rows ?? [])
                labels[row] = 1;
            foreach (var column in block?.Columns ?? [])
                labels[column] += 2;
            return new KernelAnswer(new { rows = block?.Rows.Length, columns = block?.Columns.Length, density = block?.Density, fill = block?.Fill }, Labels: labels);
        },
        ["max-flow"] = (graph, options, cancellation) =>
        {
            var flow = MaxFlow.Run(graph, [.. Sources(options)], [.. Sinks(options)], null, cancellation);
            return new KernelAnswer(new { value = flow.Value, cut = flow.Cut.Length }, Labels: [.. flow.IsSourceSide.Select(is1 => is1 ? 1 : 0)]);
        },
        ["shortest-paths"] = (graph, options, cancellation) =>
        {
            var found = ShortestPaths.Run(graph, Sources(options)[0], Lengths.OfWeights(graph), cancellation);
            return new KernelAnswer(
                new { reached = found.Distances.Count(distance => distance >= 0) },
                [.. found.Distances.Select(distance => distance < 0 ? double.PositiveInfinity : distance)], More: found.Counts);
        },
        ["k-shortest-paths"] = (graph, options, cancellation) => Paths(KShortestPaths.Run(
            graph, Sources(options)[0], Sinks(options)[0], options.K, Lengths.OfWeights(graph), cancellation)),
        ["all-shortest-paths"] = (graph, options, cancellation) => Paths(AllShortestPaths.Run(
            graph, Sources(options)[0], Sinks(options)[0], Math.Max(options.K, 1000), Lengths.OfWeights(graph), cancellation)),
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

    private static KernelAnswer Similar(CsrGraph graph, SimilarityMeasure measure, KernelOptions options, CancellationToken cancellation) =>
        Pairs(NodeSimilarity.Run(graph, new NodeSimilarityOptions { Measure = measure, Threads = options.Threads }, cancellation));

    private static KernelAnswer Pairs(IReadOnlyList<SimilarPair> pairs) => new(
        new { pairs = pairs.Count, max = pairs.Select(pair => pair.Score).DefaultIfEmpty().Max() },
        Pairs: [.. pairs.Select(pair => (pair.U, pair.V))], PairValues: [.. pairs.Select(pair => pair.Score)]);

    private static KernelAnswer Paths(PathsResult found) => new(
        new { count = found.Count, lengths = found.Distances, complete = found.IsComplete }, Paths: found.Paths);

    // Every edge once, every arc once; of the two entries of a self-loop the first.
    private static List<(int U, int V, int Entry)> Edges(CsrGraph graph)
    {
        var edges = new List<(int U, int V, int Entry)>();
        for (var u = 0; u < graph.NodeCount; u++)
        {
            var loops = 0;
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                if (graph.IsDirected || graph.Targets[e] > u || (graph.Targets[e] == u && loops++ % 2 == 0))
                    edges.Add((u, graph.Targets[e], e));
        }
        return edges;
    }

    private static double[] Spread(CsrGraph graph, int[] nodes, double[] values)
    {
        var spread = new double[graph.NodeCount];
        for (var i = 0; i < nodes.Length; i++)
            spread[nodes[i]] = values[i];
        return spread;
    }

    private static int[] Placed(CsrGraph graph, int[] nodes)
    {
        var places = new int[graph.NodeCount];
        for (var i = 0; i < nodes.Length; i++)
            places[nodes[i]] = i + 1;
        return places;
    }

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

    private static IReadOnlyList<int> Sinks(KernelOptions options) =>
        options.Sinks.Count > 0 ? options.Sinks : throw new GraphException(new UserMessage("usage.sink"));

    private static IReadOnlyList<int> Sources(KernelOptions options) =>
        options.Sources.Count > 0 ? options.Sources : throw new GraphException(new UserMessage("usage.source"));
}
