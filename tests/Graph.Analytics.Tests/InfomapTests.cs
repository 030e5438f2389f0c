using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class InfomapTests
{
    [Test]
    public void TwoTrianglesOnABridge_AreTwoModules_WithTheCodeLengthByHand()
    {
        var graph = TestGraph.Parse("a-b b-c c-a c-d d-e e-f f-d");

        var result = Infomap.Run(graph.Csr, new InfomapOptions(), default);

        // Strengths 2 2 3 | 3 2 2 of 14; one edge of 7 crosses, so each module exits at 1/14.
        double H(double x) => x * Math.Log2(x);
        var node = (4 * H(2 / 14d)) + (2 * H(3 / 14d));
        var expected = H(2 / 14d) - (4 * H(1 / 14d)) - node + (2 * H(8 / 14d));
        Assert.That(graph.Groups(result.Labels), Is.EqualTo("abc|def"));
        Assert.That(result.CodeLength, Is.EqualTo(expected).Within(1e-12));
        Assert.That(result.OneLevelCodeLength, Is.EqualTo(-node).Within(1e-12));
    }

    [Test]
    public void OneModule_CodesLikeTheEntropyOfTheWalk()
    {
        var graph = Samples.Random(4, 30, 80, hasWeights: true);
        var strengths = Strength.Run(graph);
        var entropy = -strengths.Where(s => s > 0).Sum(s => s / strengths.Sum() * Math.Log2(s / strengths.Sum()));

        Assert.That(MapEquation.CodeLength(graph, new int[30]), Is.EqualTo(entropy).Within(1e-12));
    }

    [Test]
    public void CodeLength_AgreesWithItsDefinition([Range(1, 5)] int seed)
    {
        var graph = Samples.Random(seed, 25, 70, hasWeights: true);
        int[] labels = [.. Enumerable.Range(0, 25).Select(u => u % 4)];

        Assert.That(MapEquation.CodeLength(graph, labels), Is.EqualTo(Definition(graph, labels)).Within(1e-12));
    }

    [Test]
    public void DegenerateGraphs_HaveTheirComponents()
    {
        Assert.That(Infomap.Run(Samples.Empty, new InfomapOptions(), default).CommunityCount, Is.Zero);
        Assert.That(Infomap.Run(Samples.OneNode.Csr, new InfomapOptions(), default).Labels, Is.EqualTo(new[] { 0 }));
        Assert.That(Infomap.Run(new CsrGraphBuilder(3).Build(), new InfomapOptions(), default).Labels, Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(Infomap.Run(Samples.Clique.Csr, new InfomapOptions(), default).CommunityCount, Is.EqualTo(1));
        Assert.That(Samples.TwoComponents.Groups(Infomap.Run(Samples.TwoComponents.Csr, new InfomapOptions(), default).Labels), Is.EqualTo("abc|de|f"));
    }

    [Test]
    public void PlantedGroups_AreFound_HoweverNodesAreNumbered()
    {
        var graph = Samples.Planted(9, groups: 8, size: 25, degreeInside: 6, edgesBetween: 120);
        var places = Samples.Permutation(4, graph.NodeCount);

        var plain = Infomap.Run(graph, new InfomapOptions(), default);
        var moved = Infomap.Run(Samples.Relabel(graph, places), new InfomapOptions(), default);

        Assert.That(plain.CommunityCount, Is.EqualTo(8));
        Assert.That(PartitionComparison.AdjustedRandIndex(Samples.Permute(plain.Labels, places), moved.Labels), Is.EqualTo(1));
        Assert.That(moved.CodeLength, Is.EqualTo(plain.CodeLength).Within(1e-9));
    }

    [Test]
    public void NoSingleMove_ShortensTheCode()
    {
        var graph = Samples.Random(11, 40, 90);

        var result = Infomap.Run(graph, new InfomapOptions(), default);

        for (var u = 0; u < 40; u++)
            for (var c = 0; c < result.CommunityCount; c++)
            {
                int[] moved = [.. result.Labels];
                moved[u] = c;
                Assert.That(MapEquation.CodeLength(graph, moved), Is.GreaterThanOrEqualTo(result.CodeLength - 1e-9));
            }
    }

    [Test]
    public void Threads_DoNotChangeTheResult([Values(2, 8)] int threads)
    {
        var graph = Samples.Random(5, 150, 450, hasWeights: true);

        var serial = Infomap.Run(graph, new InfomapOptions { Seed = 3 }, default);
        var parallel = Infomap.Run(graph, new InfomapOptions { Seed = 3, Threads = threads }, default);

        Assert.That(parallel.Labels, Is.EqualTo(serial.Labels));
        Assert.That(parallel.CodeLength, Is.EqualTo(serial.CodeLength));
    }

    [Test]
    public void DirectedGraph_AndBadOptions_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Infomap.Run(TestGraph.Parse("a>b").Csr, new InfomapOptions(), default));
        Assert.Throws<ArgumentException>(() => Infomap.Run(TestGraph.Parse("a-b:-1").Csr, new InfomapOptions(), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => Infomap.Run(Samples.Line.Csr, new InfomapOptions { Trials = 0 }, default));
        Assert.Throws<ArgumentException>(() => MapEquation.CodeLength(Samples.Line.Csr, [0, 0, 0, 0, 9]));
    }

    private static double Definition(CsrGraph graph, int[] labels)
    {
        var strengths = Strength.Run(graph);
        var total = strengths.Sum();
        var exits = new double[graph.NodeCount];
        var visits = new double[graph.NodeCount];
        foreach (var (u, v, w) in Samples.Edges(graph).Where(e => labels[e.U] != labels[e.V]))
        {
            exits[labels[u]] += w / total;
            exits[labels[v]] += w / total;
        }
        for (var u = 0; u < graph.NodeCount; u++)
            visits[labels[u]] += strengths[u] / total;
        var all = exits.Sum();
        // Index book weighted by how often it is used, then each module book with its exit code.
        var index = all > 0 ? -exits.Sum(q => q > 0 ? q * Math.Log2(q / all) : 0) : 0;
        var modules = 0d;
        for (var c = 0; c < graph.NodeCount; c++)
        {
            var use = exits[c] + visits[c];
            if (use == 0)
                continue;
            modules -= exits[c] > 0 ? exits[c] * Math.Log2(exits[c] / use) : 0;
            for (var u = 0; u < graph.NodeCount; u++)
                if (labels[u] == c && strengths[u] > 0)
                    modules -= strengths[u] / total * Math.Log2(strengths[u] / total / use);
        }
        return index + modules;
    }
}
