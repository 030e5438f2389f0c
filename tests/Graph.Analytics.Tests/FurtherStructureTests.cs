using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class FurtherStructureTests
{
    [Test]
    public void DisjointSets_GrowTogether_WhateverTheOrder()
    {
        var sets = new DisjointSets(2);
        Assert.That((sets.Add(), sets.Add()), Is.EqualTo((2, 3)));

        Assert.That(sets.Union(3, 1));
        Assert.That(sets.Union(1, 3), Is.False);

        Assert.That(sets.Roots(), Is.EqualTo(new[] { 0, 1, 2, 1 }));
        Assert.That((sets.Count, sets.SetCount, sets.Find(3)), Is.EqualTo((4, 3, 1)));
    }

    [Test]
    public void DisjointSets_FedEdgeByEdge_AreTheComponents([Range(1, 6)] int seed)
    {
        var graph = Samples.Random(seed, 60, 50);
        var sets = new DisjointSets(0);
        for (var u = 0; u < 60; u++)
            sets.Add();
        foreach (var (u, v, _) in Samples.Edges(graph).Reverse())
            sets.Union(v, u);

        var (found, expected) = (sets.ToComponents(), Components.Run(graph, default));

        Assert.That(found.Labels, Is.EqualTo(expected.Labels));
        Assert.That((found.Count, sets.SetCount), Is.EqualTo((expected.Count, expected.Count)));
    }

    [Test]
    public void Blocks_OfTwoTrianglesOnABridge()
    {
        var graph = TestGraph.Parse("a-b b-c c-a c-d d-e e-f f-d g");

        var result = BiconnectedComponents.Run(graph.Csr, default);

        Assert.That(result.Blocks, Is.EqualTo(new[] { new[] { 0, 1, 2 }, [2, 3], [3, 4, 5] }));
        Assert.That(result.Counts, Is.EqualTo(new[] { 1, 1, 2, 2, 1, 1, 0 }));
    }

    [Test]
    public void Blocks_MeetInArticulationPoints_AndCoverEveryEdgeOnce([Range(1, 10)] int seed, [Values] bool isDirected)
    {
        var graph = Samples.Random(seed, 30, 34, isDirected);

        var result = BiconnectedComponents.Run(graph, default);

        var cuts = Cuts.Run(graph.ToUndirected(), default);
        Assert.That(result.Counts.Select(count => count > 1), Is.EqualTo(cuts.IsArticulation));
        Assert.That(result.Blocks.Where(block => block.Length == 2).Select(block => (block[0], block[1])), Is.EqualTo(cuts.Bridges));
        foreach (var (u, v, _) in Samples.Edges(graph).Where(e => e.U != e.V))
            Assert.That(result.Blocks.Count(block => block.Contains(u) && block.Contains(v)), Is.EqualTo(1));
        foreach (var block in result.Blocks.Where(block => block.Length > 2))
            Assert.That(Cuts.Run(graph.ToUndirected().Induced(block), default).IsArticulation, Is.All.False);
    }

    [Test]
    public void Blocks_OfALongPath_AndOfNothing()
    {
        const int n = 200_000;
        var builder = new CsrGraphBuilder(n);
        for (var u = 1; u < n; u++)
            builder.Add(u - 1, u);

        Assert.That(BiconnectedComponents.Run(builder.Build(), default).Blocks, Has.Count.EqualTo(n - 1));
        Assert.That(BiconnectedComponents.Run(Samples.Empty, default).Blocks, Is.Empty);
    }

    [Test]
    public void AlphaBetaCore_OfABicliqueWithATail()
    {
        var graph = TestGraph.Parse("a-p a-q a-r b-p b-q b-r c-p");
        bool[] isSecond = [.. graph.Names.Select(name => name[0] >= 'p')];

        var betas = AlphaBetaCore.Run(graph.Csr, isSecond, 2, default);

        Assert.That(graph.Names.Select((name, u) => $"{name}{betas[u]}").Order(StringComparer.Ordinal), Is.EqualTo(new[] { "a2", "b2", "c0", "p2", "q2", "r2" }));
        Assert.That(AlphaBetaCore.Run(graph.Csr, isSecond, 1, default)[graph["p"]], Is.EqualTo(3));
        Assert.Throws<ArgumentException>(() => AlphaBetaCore.Run(Samples.Clique.Csr, new bool[4], 1, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => AlphaBetaCore.Run(graph.Csr, isSecond, 0, default));
    }

    [Test]
    public void AlphaBetaCore_AgreesWithPeeling([Range(1, 8)] int seed, [Values(1, 2, 3)] int alpha)
    {
        var random = new Random(seed);
        var builder = new CsrGraphBuilder(24);
        for (var i = 0; i < 60; i++)
            builder.Add(random.Next(12), 12 + random.Next(12));
        var graph = builder.Build();
        bool[] isSecond = [.. Enumerable.Range(0, 24).Select(u => u >= 12)];

        var betas = AlphaBetaCore.Run(graph, isSecond, alpha, default);

        for (var beta = 1; beta <= betas.Max() + 1; beta++)
        {
            var kept = Enumerable.Range(0, 24).ToHashSet();
            while (kept.RemoveWhere(u => graph.Neighbours(u).ToArray().Count(kept.Contains) < (u >= 12 ? beta : alpha)) > 0)
            {
            }
            Assert.That(Enumerable.Range(0, 24).Where(u => betas[u] >= beta), Is.EqualTo(kept.Order()));
        }
    }
}
