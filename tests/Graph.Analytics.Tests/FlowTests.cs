using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class FlowTests
{
    [Test]
    public void TheTextbookNetwork_CarriesTwentyThree()
    {
        // Cormen et al., Introduction to Algorithms, figure 26.1.
        var graph = TestGraph.Parse("s>a:16 s>b:13 b>a:4 a>c:12 c>b:9 b>d:14 d>c:7 c>t:20 d>t:4");

        var result = MaxFlow.Run(graph.Csr, [graph["s"]], [graph["t"]], null, default);

        Assert.That(result.Value, Is.EqualTo(23));
        Assert.That(Enumerable.Range(0, 6).Where(u => result.IsSourceSide[u]).Select(u => graph.Names[u]), Is.EquivalentTo(new[] { "s", "a", "b", "d" }));
        Assert.That(result.Cut.Sum(e => graph.Csr.Weights![e]), Is.EqualTo(23));
    }

    [Test]
    public void Flow_IsLegal_AndMeetsTheLeastOfAllCuts([Range(1, 10)] int seed, [Values] bool isDirected)
    {
        var random = new Random(seed);
        var builder = new CsrGraphBuilder(9, isDirected, hasWeights: true);
        for (var i = 0; i < 24; i++)
            builder.Add(random.Next(9), random.Next(9), random.Next(0, 6));
        var graph = builder.Build(ParallelEdges.Keep);

        var result = MaxFlow.Run(graph, [0, 1], [7, 8], null, default);

        Assert.That(result.Value, Is.EqualTo(LeastCut(graph)));
        var net = new long[9];
        for (var u = 0; u < 9; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                Assert.That(result.Flows[e], Is.InRange(0, (long)graph.Weights![e]));
                net[u] += result.Flows[e];
                net[graph.Targets[e]] -= result.Flows[e];
            }
        Assert.That(net[2..7], Is.All.Zero);
        Assert.That((net[0] + net[1], net[7] + net[8]), Is.EqualTo((result.Value, -result.Value)));
        Assert.That(result.Cut.Sum(e => result.Flows[e]), Is.EqualTo(result.Value));
    }

    [Test]
    public void WithoutWeights_TheCutCountsEdges_AndALongPathNeedsNoRecursion()
    {
        const int n = 100_000;
        var builder = new CsrGraphBuilder(n);
        for (var u = 1; u < n; u++)
            builder.Add(u - 1, u);

        Assert.That(MaxFlow.Run(Samples.Clique.Csr, [0], [3], null, default).Value, Is.EqualTo(3));
        Assert.That(MaxFlow.Run(builder.Build(), [0], [n - 1], null, default).Value, Is.EqualTo(1));
        Assert.That(MaxFlow.Run(TestGraph.Parse("a-b c-d").Csr, [0], [2], null, default).Value, Is.Zero);
    }

    [Test]
    public void BadSetsAndCapacities_AreRefused()
    {
        var graph = Samples.Line.Csr;

        Assert.Throws<ArgumentException>(() => MaxFlow.Run(graph, [], [1], null, default));
        Assert.Throws<ArgumentException>(() => MaxFlow.Run(graph, [1], [1], null, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => MaxFlow.Run(graph, [1], [9], null, default));
        Assert.Throws<ArgumentException>(() => MaxFlow.Run(TestGraph.Parse("a-b:0.5").Csr, [0], [1], null, default));
        Assert.Throws<ArgumentException>(() => MaxFlow.Run(graph, [0], [1], new long[3], default));
    }

    [Test]
    public void FlowScope_FindsTheChainThatKeepsNothing()
    {
        var graph = TestGraph.Parse(
            "v1>m1:500 v2>m1:500 v3>m2:800 m1>c1:990 m2>c1:790  u1>shop:600 u2>shop:700 u3>shop:300 shop>c2:100  m1>u1:5");
        var layers = graph.Names.Select(name => name[0] switch { 'v' => 0, 'u' => 0, 'm' or 's' => 1, _ => 2 }).ToArray();

        var blocks = FlowScope.Run(graph.Csr, layers, new FlowScopeOptions { Blocks = 3 }, default);

        Assert.That(blocks, Has.Count.EqualTo(1));
        Assert.That(blocks[0].Nodes.Select(u => graph.Names[u]), Is.EquivalentTo(new[] { "v1", "v2", "v3", "m1", "m2", "c1" }));
        Assert.That(blocks[0].Passed, Is.EqualTo(1780));
        Assert.That(blocks[0].Anomaly, Is.EqualTo((1780 - (4 * 20)) / 6d).Within(1e-9));
    }

    [Test]
    public void FlowScope_SeveralGroups_ShareNoArc()
    {
        var graph = TestGraph.Parse("a>b:100 b>c:100  d>e:50 e>f:50");

        var blocks = FlowScope.Run(graph.Csr, [0, 1, 2, 0, 1, 2], new FlowScopeOptions { Blocks = 5 }, default);

        Assert.That(blocks.Select(block => block.Passed), Is.EqualTo(new double[] { 100, 50 }));
    }

    [Test]
    public void FlowScope_BadInput_IsRefused_AndNothingIsNothing()
    {
        var graph = TestGraph.Parse("a>b:100 b>c:100").Csr;

        Assert.That(FlowScope.Run(graph, [0, -1, 2], new FlowScopeOptions(), default), Is.Empty);
        Assert.That(FlowScope.Run(new CsrGraphBuilder(0, isDirected: true).Build(), [], new FlowScopeOptions(), default), Is.Empty);
        Assert.Throws<ArgumentException>(() => FlowScope.Run(graph, [0, 1, 1], new FlowScopeOptions(), default));
        Assert.Throws<ArgumentException>(() => FlowScope.Run(Samples.Line.Csr, new int[5], new FlowScopeOptions(), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => FlowScope.Run(graph, [0, 1, 2], new FlowScopeOptions { Lambda = -1 }, default));
    }

    private static long LeastCut(CsrGraph graph)
    {
        var least = long.MaxValue;
        for (var set = 0; set < 1 << 5; set++)
        {
            bool IsSource(int u) => u < 2 || (u < 7 && (set >> (u - 2) & 1) == 1);
            var cut = 0d;
            for (var u = 0; u < 9; u++)
                for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                    if (IsSource(u) && !IsSource(graph.Targets[e]))
                        cut += graph.Weights![e];
            least = Math.Min(least, (long)cut);
        }
        return least;
    }
}
