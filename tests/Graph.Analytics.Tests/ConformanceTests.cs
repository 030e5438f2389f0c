using System.Globalization;
using System.Runtime.InteropServices;
using Graph.TestKit;

namespace Graph.Analytics.Tests;

/// <summary>What holds for every kernel: degenerate graphs, clear errors, the same bytes for any threads, order of edges and culture.</summary>
public sealed class ConformanceTests
{
    private delegate double[] Kernel(CsrGraph graph, int threads);

    // Kernels whose answer is exact and names no node: it moves with the nodes.
    private static readonly Dictionary<string, Kernel> Exact = new()
    {
        ["degree"] = (graph, _) => Degree.Run(graph),
        ["strength"] = (graph, _) => Strength.Run(graph),
        ["pagerank"] = (graph, threads) => PageRank.Run(graph, new PageRankOptions { Threads = threads }, default).Values,
        ["betweenness"] = (graph, threads) => Betweenness.Run(graph, new BetweennessOptions { Threads = threads }, default),
        ["closeness"] = (graph, threads) => Closeness.Run(graph, new ClosenessOptions { Threads = threads }, default),
        ["harmonic"] = (graph, threads) => Harmonic.Run(graph, new HarmonicOptions { Threads = threads }, default),
        ["katz"] = (graph, _) => Katz.Run(graph, new KatzOptions { Alpha = 0.01 }, default).Values,
        ["core"] = (graph, _) => Array.ConvertAll(CoreNumbers.Run(graph, default), core => (double)core),
        ["clustering"] = (graph, _) => Triangles.Run(graph, default).Clustering,
        ["collective-influence"] = (graph, threads) => CollectiveInfluence.Run(graph, new CollectiveInfluenceOptions { Threads = threads }, default),
        ["biconnected"] = (graph, _) => Array.ConvertAll(BiconnectedComponents.Run(graph, default).Counts, count => (double)count),
    };

    // Kernels that choose among equals by node number or seed.
    private static readonly Dictionary<string, Kernel> Choosing = new()
    {
        ["components"] = (graph, _) => Array.ConvertAll(Components.Run(graph, default).Labels, label => (double)label),
        ["leiden"] = (graph, threads) => Array.ConvertAll(Leiden.Run(graph, new LeidenOptions { Threads = threads }, default).Labels, label => (double)label),
        ["cpm"] = (graph, threads) => Array.ConvertAll(
            Leiden.Run(graph, new LeidenOptions { Objective = CommunityObjective.Cpm, Resolution = 0.1, Threads = threads }, default).Labels, label => (double)label),
        ["louvain"] = (graph, _) => Array.ConvertAll(Louvain.Run(graph, new LeidenOptions(), default).Labels, label => (double)label),
        ["infomap"] = (graph, threads) => Array.ConvertAll(Infomap.Run(graph, new InfomapOptions { Trials = 3, Threads = threads }, default).Labels, label => (double)label),
        ["label-propagation"] = (graph, _) => Array.ConvertAll(LabelPropagation.Run(graph, new LabelPropagationOptions(), default).Labels, label => (double)label),
        ["cdlp"] = (graph, _) => Array.ConvertAll(Cdlp.Run(graph, 5, default), label => (double)label),
        ["core-periphery"] = (graph, _) => Array.ConvertAll(CorePeriphery.Run(graph).IsCore, isCore => isCore ? 1d : 0),
        ["sampled-betweenness"] = (graph, threads) => SampledBetweenness.Run(graph, new SampledBetweennessOptions { Sources = 8, Threads = threads }, default).Values,
        ["key-players"] = (graph, _) => Marked(graph, KeyPlayers.Disrupt(graph, new KeyPlayersOptions { K = 3, SwapRounds = 1 }, default).Nodes),
        ["reach"] = (graph, threads) => Marked(
            graph, KeyPlayers.Reach(graph, new KeyPlayersOptions { K = 2, SwapRounds = 0, Reach = 1, Threads = threads }, default).Nodes),
        ["similarity"] = (graph, threads) => Summed(graph, NodeSimilarity.Run(graph, new NodeSimilarityOptions { Threads = threads, DegreeMax = 100 }, default)),
        ["minhash"] = (graph, threads) => Summed(graph, MinHash.Run(graph, new MinHashOptions { Threads = threads, Bands = 4, BucketMax = 100 }, default)),
        ["robustness"] = (graph, threads) => Robustness.Run(graph, Degree.Run, new RobustnessOptions { Rounds = 5, Threads = threads }, default).Lows,
    };

    private static IEnumerable<string> Names => Exact.Keys.Concat(Choosing.Keys);

    // What needs every node as a source is left out of the large graphs.
    private static IEnumerable<string> Linear => Names.Except(["betweenness", "closeness", "harmonic", "reach", "katz"]);

    private static Kernel Of(string name) => Exact.TryGetValue(name, out var kernel) ? kernel : Choosing[name];

    [TestCaseSource(nameof(Names))]
    public void DegenerateGraphs_GiveOneFiniteValueANode(string name)
    {
        foreach (var graph in Degenerate())
        {
            var values = Of(name)(graph, 1);

            Assert.That(values, Has.Length.EqualTo(graph.NodeCount));
            Assert.That(values.All(double.IsFinite));
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Threads_LeaveTheSameBytes(string name)
    {
        var graph = Samples.Random(17, 600, 1500, hasWeights: true);
        var serial = Bytes(Of(name)(graph, 1));

        Assert.That(Bytes(Of(name)(graph, 2)), Is.EqualTo(serial));
        Assert.That(Bytes(Of(name)(graph, 8)), Is.EqualTo(serial));
    }

    [TestCaseSource(nameof(Names))]
    public void OrderOfEdgesAndCulture_LeaveTheSameBytes(string name)
    {
        var graph = Samples.Random(18, 150, 400, hasWeights: true);
        var (edges, random) = (Samples.Edges(graph).ToArray(), new Random(5));
        var expected = Bytes(Of(name)(graph, 1));
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "ar-SA", "de-DE" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.That(Bytes(Of(name)(Shuffled(edges, random), 2)), Is.EqualTo(expected), culture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Relabelling_MovesTheAnswerOfExactKernels(string name)
    {
        if (!Exact.TryGetValue(name, out var kernel))
            return;
        var graph = Samples.Random(19, 120, 300, hasWeights: true);
        var places = Samples.Permutation(6, 120);

        Assert.That(kernel(Samples.Relabel(graph, places), 1), Is.EqualTo(Samples.Permute(kernel(graph, 1), places)).Within(1e-9));
    }

    [TestCaseSource(nameof(Linear))]
    public void ALongPathAndABigStar_NeedNoRecursion(string name)
    {
        var n = Environment.GetEnvironmentVariable("GRAPH_LONG") == "1" ? 1_000_000 : 20_000;
        var (path, star) = (new CsrGraphBuilder(n), new CsrGraphBuilder(n));
        for (var u = 1; u < n; u++)
        {
            path.Add(u - 1, u);
            star.Add(0, u);
        }

        Assert.That(Of(name)(path.Build(), 2), Has.Length.EqualTo(n));
        Assert.That(Of(name)(star.Build(), 2), Has.Length.EqualTo(n));
    }

    [TestCase("pagerank")]
    [TestCase("katz")]
    [TestCase("leiden")]
    [TestCase("cpm")]
    [TestCase("louvain")]
    [TestCase("infomap")]
    [TestCase("label-propagation")]
    [TestCase("similarity")]
    public void NegativeWeight_IsRefusedWithItsValue(string name)
    {
        var graph = TestGraph.Parse("a-b:2 b-c:-1.5").Csr;

        Assert.That(() => Of(name)(graph, 1), Throws.ArgumentException.With.Message.Contains("-1.5"));
    }

    [Test]
    public void NaNAndInfiniteWeights_NeverGetIn([Values(float.NaN, float.PositiveInfinity)] float weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CsrGraphBuilder(2, hasWeights: true).Add(0, 1, weight));

    private static IEnumerable<CsrGraph> Degenerate()
    {
        yield return Samples.Empty;
        yield return Samples.OneNode.Csr;
        yield return new CsrGraphBuilder(5).Build();
        yield return TestGraph.Parse("a-a").Csr;
        yield return TestGraph.Parse("a-b a-b a-b b-b", ParallelEdges.Keep).Csr;
        yield return TestGraph.Parse("a-b:0 b-c:0 c-c:0").Csr;
        yield return TestGraph.Parse("a-b:0 c-d:3 e-e:1 f").Csr;
        yield return Samples.TwoComponents.Csr;
        yield return Samples.Star.Csr;
    }

    private static CsrGraph Shuffled((int U, int V, double W)[] edges, Random random)
    {
        random.Shuffle(edges);
        var builder = new CsrGraphBuilder(150, hasWeights: true);
        foreach (var (u, v, w) in edges)
            if (random.Next(2) == 0)
                builder.Add(u, v, (float)w);
            else
                builder.Add(v, u, (float)w);
        return builder.Build();
    }

    private static double[] Marked(CsrGraph graph, int[] nodes)
    {
        var marks = new double[graph.NodeCount];
        for (var i = 0; i < nodes.Length; i++)
            marks[nodes[i]] = i + 1;
        return marks;
    }

    private static double[] Summed(CsrGraph graph, IReadOnlyList<SimilarPair> pairs)
    {
        var sums = new double[graph.NodeCount];
        foreach (var pair in pairs)
        {
            sums[pair.U] += pair.Score;
            sums[pair.V] += pair.Score;
        }
        return sums;
    }

    private static byte[] Bytes(double[] values) => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
