using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class SimilarityTests
{
    // The persons and instruments of the GDS page on node similarity; persons are 0 to 3 by first appearance below.
    private static readonly TestGraph Music = TestGraph.Parse(
        "alice>guitar:1 alice>synth:1 alice>bongos:0.5 bob>guitar:1 bob>synth:1 carol>bongos:1 dave>guitar:1 dave>trumpet:1.5 dave>bongos:1");

    [Test]
    public void Jaccard_OfTheGdsExample()
    {
        var pairs = NodeSimilarity.Run(Music.Csr, new NodeSimilarityOptions(), default);

        Assert.That(Score(pairs, "alice", "bob"), Is.EqualTo(2 / 3d).Within(1e-12));
        Assert.That(Score(pairs, "alice", "dave"), Is.EqualTo(0.5));
        Assert.That(Score(pairs, "alice", "carol"), Is.EqualTo(1 / 3d).Within(1e-12));
        Assert.That(Score(pairs, "carol", "dave"), Is.EqualTo(1 / 3d).Within(1e-12));
        Assert.That(Score(pairs, "bob", "dave"), Is.EqualTo(0.25));
        Assert.That(pairs, Has.Count.EqualTo(5));
    }

    [Test]
    public void DegreeMin_AndBest_OfTheGdsExample()
    {
        var large = NodeSimilarity.Run(Music.Csr, new NodeSimilarityOptions { DegreeMin = 3 }, default);
        var best = NodeSimilarity.Best(NodeSimilarity.Run(Music.Csr, new NodeSimilarityOptions(), default), Music.Csr.NodeCount, 1);

        Assert.That(large.Select(pair => (pair.U, pair.V, pair.Score)), Is.EqualTo(new[] { (Music["alice"], Music["dave"], 0.5) }));
        Assert.That(best[Music["alice"]], Is.EqualTo(new[] { (Music["bob"], 2 / 3d) }));
        Assert.That(best[Music["carol"]][0].Other, Is.EqualTo(Music["alice"]));
        Assert.That(best[Music["guitar"]], Is.Empty);
    }

    [TestCase(SimilarityMeasure.Shared, 2)]
    [TestCase(SimilarityMeasure.Overlap, 1)]
    [TestCase(SimilarityMeasure.WeightedJaccard, 0.8)]
    [TestCase(SimilarityMeasure.Cosine, 2 / (1.5 * 1.4142135623730951))]
    public void OtherMeasures_OfAliceAndBob(SimilarityMeasure measure, double expected) => Assert.That(
        Score(NodeSimilarity.Run(Music.Csr, new NodeSimilarityOptions { Measure = measure }, default), "alice", "bob"), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void AdamicAdar_CountsTheRareMore()
    {
        var pairs = NodeSimilarity.Run(Music.Csr, new NodeSimilarityOptions { Measure = SimilarityMeasure.AdamicAdar }, default);

        Assert.That(Score(pairs, "alice", "bob"), Is.EqualTo((1 / Math.Log(3)) + (1 / Math.Log(2))).Within(1e-12));
    }

    [Test]
    public void Similarity_AgreesWithItsDefinition([Range(1, 4)] int seed, [Values] SimilarityMeasure measure, [Values] bool isDirected)
    {
        var graph = Samples.Random(seed, 25, 80, isDirected, hasWeights: true);

        var pairs = NodeSimilarity.Run(graph, new NodeSimilarityOptions { Measure = measure }, default);

        var expected = new List<(int, int, double)>();
        for (var u = 0; u < 25; u++)
            for (var v = u + 1; v < 25; v++)
                if (Row(graph, u).Keys.Intersect(Row(graph, v).Keys).Any())
                    expected.Add((u, v, Definition(graph, u, v, measure)));
        Assert.That(pairs.Select(pair => (pair.U, pair.V)), Is.EqualTo(expected.Select(pair => (pair.Item1, pair.Item2))));
        Assert.That(pairs.Select(pair => pair.Score), Is.EqualTo(expected.Select(pair => pair.Item3)).Within(1e-12));
    }

    [Test]
    public void DegreeMax_PassesOverTheShopOfEverybody()
    {
        var graph = TestGraph.Parse("a>shop b>shop c>shop d>shop a>attic b>attic").Csr;

        var pairs = NodeSimilarity.Run(graph, new NodeSimilarityOptions { DegreeMax = 3 }, default);

        Assert.That(pairs.Select(pair => (pair.U, pair.V, pair.Shared)), Is.EqualTo(new[] { (0, 2, 1) }));
    }

    [Test]
    public void Threads_DoNotChangeTheResult([Values(2, 8)] int threads)
    {
        var graph = Samples.Random(5, 900, 4000, hasWeights: true);
        var options = new NodeSimilarityOptions { Measure = SimilarityMeasure.Cosine, ScoreMin = 0.1, SharedMin = 2 };

        Assert.That(NodeSimilarity.Run(graph, options with { Threads = threads }, default), Is.EqualTo(NodeSimilarity.Run(graph, options, default)));
        Assert.That(
            MinHash.Run(graph, new MinHashOptions { ScoreMin = 0.1, Threads = threads }, default),
            Is.EqualTo(MinHash.Run(graph, new MinHashOptions { ScoreMin = 0.1 }, default)));
    }

    [Test]
    public void MinHash_FindsTheAlike_WithTheExactScore()
    {
        var random = new Random(3);
        var builder = new CsrGraphBuilder(1400, isDirected: true);
        for (var pair = 0; pair < 200; pair++)
            for (var i = 0; i < 10; i++)
            {
                var shared = 400 + random.Next(1000);
                builder.Add(2 * pair, shared);
                builder.Add((2 * pair) + 1, i < 8 ? shared : 400 + random.Next(1000));
            }
        var graph = builder.Build();

        var found = MinHash.Run(graph, new MinHashOptions { Seed = 1 }, default);

        var exact = NodeSimilarity.Run(graph, new NodeSimilarityOptions { ScoreMin = 0.5, DegreeMin = 2 }, default);
        Assert.That(found, Is.SubsetOf(exact));
        Assert.That(found.Count, Is.GreaterThanOrEqualTo(0.95 * exact.Count));
        Assert.That(exact.Count, Is.GreaterThan(150));
    }

    [Test]
    public void EmptyGraph_AndBadOptions()
    {
        Assert.That(NodeSimilarity.Run(Samples.Empty, new NodeSimilarityOptions(), default), Is.Empty);
        Assert.That(MinHash.Run(Samples.Empty, new MinHashOptions(), default), Is.Empty);
        Assert.That(NodeSimilarity.Run(TestGraph.Parse("a-a b").Csr, new NodeSimilarityOptions(), default), Is.Empty);
        Assert.Throws<ArgumentException>(() => NodeSimilarity.Run(TestGraph.Parse("a-b:-1").Csr, new NodeSimilarityOptions(), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => NodeSimilarity.Run(Samples.Line.Csr, new NodeSimilarityOptions { DegreeMax = 1 }, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => MinHash.Run(Samples.Line.Csr, new MinHashOptions { Bands = 0 }, default));
    }

    private static double Score(IReadOnlyList<SimilarPair> pairs, string left, string right) => pairs
        .Single(pair => (pair.U, pair.V) == (Math.Min(Music[left], Music[right]), Math.Max(Music[left], Music[right]))).Score;

    private static Dictionary<int, double> Row(CsrGraph graph, int u) => Enumerable.Range(graph.Offsets[u], graph.Degree(u))
        .Where(e => graph.Targets[e] != u).GroupBy(e => graph.Targets[e]).ToDictionary(g => g.Key, g => g.Sum(e => (double)graph.Weights![e]));

    private static double Definition(CsrGraph graph, int u, int v, SimilarityMeasure measure)
    {
        var (a, b) = (Row(graph, u), Row(graph, v));
        int[] shared = [.. a.Keys.Intersect(b.Keys)];
        return measure switch
        {
            SimilarityMeasure.Jaccard => shared.Length / (double)a.Keys.Union(b.Keys).Count(),
            SimilarityMeasure.Cosine => shared.Sum(x => a[x] * b[x]) / Math.Sqrt(a.Values.Sum(w => w * w) * b.Values.Sum(w => w * w)),
            SimilarityMeasure.WeightedJaccard => shared.Sum(x => Math.Min(a[x], b[x]))
                / a.Keys.Union(b.Keys).Sum(x => Math.Max(a.GetValueOrDefault(x), b.GetValueOrDefault(x))),
            SimilarityMeasure.AdamicAdar => shared.Sum(x => 1 / Math.Log(Enumerable.Range(0, graph.NodeCount).Count(w => Row(graph, w).ContainsKey(x)))),
            SimilarityMeasure.Overlap => shared.Length / (double)Math.Min(a.Count, b.Count),
            _ => shared.Length,
        };
    }
}
