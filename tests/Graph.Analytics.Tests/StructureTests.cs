using Graph.TestKit;
using QuikGraph;
using QuikGraph.Algorithms;

namespace Graph.Analytics.Tests;

public sealed class StructureTests
{
    [Test]
    public void Components_OfSmallGraphs()
    {
        Assert.That(Samples.TwoComponents.Groups(Components.Run(Samples.TwoComponents.Csr, default).Labels), Is.EqualTo("abc|de|f"));
        Assert.That(Components.Run(Samples.Cycle.Csr, default).Count, Is.EqualTo(1));
        Assert.That(Components.Run(Samples.Empty, default).Count, Is.Zero);
        Assert.That(Components.Run(TestGraph.Parse("a>b c>b").Csr, default).Count, Is.EqualTo(1));
    }

    [Test]
    public void StrongComponents_NeedAWayBack()
    {
        var graph = TestGraph.Parse("a>b b>c c>a c>d d>e e>d f>a");

        Assert.That(graph.Groups(StrongComponents.Run(graph.Csr, default).Labels), Is.EqualTo("abc|de|f"));
    }

    [Test]
    public void Components_AgreeWithQuikGraph([Range(1, 8)] int seed)
    {
        var graph = Samples.Random(seed, 60, 55, isDirected: true);
        var other = new AdjacencyGraph<int, Edge<int>>();
        other.AddVertexRange(Enumerable.Range(0, 60));
        other.AddEdgeRange(Samples.Edges(graph).Select(e => new Edge<int>(e.U, e.V)));
        var (weak, strong) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        other.WeaklyConnectedComponents(weak);
        other.StronglyConnectedComponents(strong);

        var (ownWeak, ownStrong) = (Components.Run(graph, default).Labels, StrongComponents.Run(graph, default).Labels);

        Assert.That(PartitionComparison.AdjustedRandIndex(ownWeak, [.. weak.OrderBy(p => p.Key).Select(p => p.Value)]), Is.EqualTo(1));
        Assert.That(PartitionComparison.AdjustedRandIndex(ownStrong, [.. strong.OrderBy(p => p.Key).Select(p => p.Value)]), Is.EqualTo(1));
    }

    [Test]
    public void StrongComponents_OnALongPath_DoNotOverflowTheStack()
    {
        var builder = new CsrGraphBuilder(300_000, isDirected: true);
        for (var u = 1; u < 300_000; u++)
            builder.Add(u - 1, u);

        Assert.That(StrongComponents.Run(builder.Build(), default).Count, Is.EqualTo(300_000));
    }

    [Test]
    public void Cuts_OfTwoTrianglesOnABridge()
    {
        var graph = TestGraph.Parse("a-b b-c c-a c-d d-e e-f f-d");

        var cuts = Cuts.Run(graph.Csr, default);

        Assert.That(cuts.Bridges, Is.EqualTo(new[] { (2, 3) }));
        Assert.That(cuts.IsArticulation, Is.EqualTo(new[] { false, false, true, true, false, false }));
    }

    [Test]
    public void Cuts_AgreeWithTakingAway([Range(1, 8)] int seed)
    {
        var graph = Samples.Random(seed, 25, 28);
        var edges = Samples.Edges(graph).Where(e => e.U != e.V).Select(e => (e.U, e.V)).ToArray();
        var count = Components.Run(graph, default).Count;

        var cuts = Cuts.Run(graph, default);

        Assert.That(cuts.Bridges, Is.EqualTo(edges.Where(cut => Count(25, edges.Where(e => e != cut)) > count)));
        for (var u = 0; u < 25; u++)
        {
            // Taking a node away turns it into one isolated node of its own.
            var without = Count(25, edges.Where(e => e.U != u && e.V != u)) - 1;
            Assert.That(cuts.IsArticulation[u], Is.EqualTo(without > count - (graph.Neighbours(u).ToArray().All(v => v == u) ? 1 : 0)));
        }
    }

    [Test]
    public void ParallelEdges_AreNoBridge() =>
        Assert.That(Cuts.Run(TestGraph.Parse("a-b a-b b-c", ParallelEdges.Keep).Csr, default).Bridges, Is.EqualTo(new[] { (1, 2) }));

    [Test]
    public void CoreNumbers_OfACliqueWithATail()
    {
        var graph = TestGraph.Parse("a-b a-c a-d b-c b-d c-d d-e e-f g");

        Assert.That(CoreNumbers.Run(graph.Csr, default), Is.EqualTo(new[] { 3, 3, 3, 3, 1, 1, 0 }));
        Assert.That(CoreNumbers.Run(Samples.Empty, default), Is.Empty);
    }

    [Test]
    public void CoreNumbers_AgreeWithPeeling([Range(1, 6)] int seed)
    {
        var graph = Samples.Random(seed, 50, 150);
        var core = CoreNumbers.Run(graph, default);

        for (var k = 0; k <= core.Max() + 1; k++)
            Assert.That(Enumerable.Range(0, 50).Where(u => core[u] >= k), Is.EqualTo(Peel(graph, k)));
    }

    [Test]
    public void Components_OfManySmallOnes_AreNumberedByFirstMember([Range(1, 4)] int seed)
    {
        var graph = Samples.Random(seed, 3000, 1600);
        var expected = new int[3000];
        Array.Fill(expected, -1);
        var count = 0;
        for (var u = 0; u < 3000; u++)
        {
            if (expected[u] >= 0)
                continue;
            var distances = Bfs.Run(graph, u, default);
            for (var v = 0; v < 3000; v++)
                if (distances[v] >= 0)
                    expected[v] = count;
            count++;
        }

        var found = Components.Run(graph, default);

        Assert.That(found.Labels, Is.EqualTo(expected));
        Assert.That(found.Count, Is.EqualTo(count));
    }

    [Test]
    public void LongPathAndGreatStar_NeedNoRecursion()
    {
        const int n = 1_000_000;
        var (path, star) = (new CsrGraphBuilder(n), new CsrGraphBuilder(n));
        for (var u = 1; u < n; u++)
        {
            path.Add(u - 1, u);
            star.Add(0, u);
        }

        foreach (var graph in new[] { path.Build(), star.Build() })
        {
            Assert.That(Components.Run(graph, default).Count, Is.EqualTo(1));
            Assert.That(Cuts.Run(graph, default).Bridges, Has.Count.EqualTo(n - 1));
            Assert.That(CoreNumbers.Run(graph, default).Max(), Is.EqualTo(1));
        }
    }

    [Test]
    public void Bfs_OfALine_AndWhereNoPathLeads()
    {
        Assert.That(Bfs.Run(Samples.Line.Csr, 0, default), Is.EqualTo(new[] { 0, 1, 2, 3, 4 }));
        Assert.That(Bfs.Run(TestGraph.Parse("a>b b>c").Csr, 1, default), Is.EqualTo(new[] { -1, 0, 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bfs.Run(Samples.Empty, 0, default));
    }

    [Test]
    public void Sssp_TakesTheShorterDetour()
    {
        var graph = TestGraph.Parse("a>b:5 a>c:1 c>b:1.5 b>d:1 e>a:1");

        Assert.That(Sssp.Run(graph.Csr, 0, default), Is.EqualTo(new[] { 0, 2.5, 1, 3.5, double.PositiveInfinity }));
        Assert.Throws<ArgumentException>(() => Sssp.Run(TestGraph.Parse("a-b:-1").Csr, 0, default));
    }

    [Test]
    public void Sssp_AgreesWithRelaxingEveryEdge([Range(1, 5)] int seed)
    {
        var graph = Samples.Random(seed, 40, 100, isDirected: true, hasWeights: true);
        var distance = Enumerable.Repeat(double.PositiveInfinity, 40).ToArray();
        distance[0] = 0;
        for (var round = 0; round < 40; round++)
            foreach (var (u, v, w) in Samples.Edges(graph))
                distance[v] = Math.Min(distance[v], distance[u] + w);

        Assert.That(Sssp.Run(graph, 0, default), Is.EqualTo(distance));
    }

    [Test]
    public void Triangles_OfSmallGraphs()
    {
        var clique = Triangles.Run(Samples.Clique.Csr, default);
        var tailed = Triangles.Run(TestGraph.Parse("a-b b-c c-a c-d c-c").Csr, default);

        Assert.That((clique.Total, clique.AverageClustering), Is.EqualTo((4, 1d)));
        Assert.That(tailed.Counts, Is.EqualTo(new[] { 1, 1, 1, 0 }));
        Assert.That(tailed.Clustering, Is.EqualTo(new[] { 1, 1, 1 / 3d, 0 }));
        Assert.That(Triangles.Run(Samples.Empty, default).AverageClustering, Is.Zero);
    }

    [Test]
    public void Clustering_Directed_CountsArcsAmongNeighbours([Range(1, 4)] int seed)
    {
        var graph = Samples.Random(seed, 25, 140, isDirected: true);
        var arcs = Samples.Edges(graph).Where(e => e.U != e.V).Select(e => (e.U, e.V)).ToHashSet();

        var clustering = Triangles.Run(graph, default).Clustering;

        for (var u = 0; u < 25; u++)
        {
            int[] near = [.. Enumerable.Range(0, 25).Where(v => arcs.Contains((u, v)) || arcs.Contains((v, u)))];
            var linked = near.Sum(v => near.Count(w => arcs.Contains((v, w))));
            Assert.That(clustering[u], Is.EqualTo(near.Length < 2 ? 0 : linked / (near.Length * (near.Length - 1d))).Within(1e-12));
        }
    }

    [Test]
    public void Email_HasTheKnownCounts()
    {
        var graph = ReferenceData.Email();
        var components = Components.Run(graph, default);
        var triangles = Triangles.Run(graph, default);

        Assert.That(graph.EdgeCount, Is.EqualTo(16_064));
        Assert.That(components.Labels.CountBy(label => label).Max(pair => pair.Value), Is.EqualTo(986));
        Assert.That((components.Count, triangles.Total), Is.EqualTo((20, 105_461)));
        Assert.That(triangles.AverageClustering, Is.EqualTo(0.3993549664).Within(1e-9));
    }

    [Test]
    public void DegreeAndStrength_CountBothEndsOfALoop()
    {
        var graph = TestGraph.Parse("a-a:2 a-b:3").Csr;
        var directed = TestGraph.Parse("a>b:2 c>b:3 b>b:1").Csr;

        Assert.That((Degree.Run(graph), Strength.Run(graph)), Is.EqualTo((new double[] { 3, 1 }, new double[] { 7, 3 })));
        Assert.That((Degree.Run(directed), Strength.Run(directed)), Is.EqualTo((new double[] { 1, 4, 1 }, new double[] { 2, 7, 3 })));
    }

    [Test]
    public void LabelPropagation_FindsSeparateCliques_AndFlagsOneGiantGroup()
    {
        var cliques = TestGraph.Parse("a-b b-c c-a d-e e-f f-d g");
        var email = ReferenceData.Email();

        var result = LabelPropagation.Run(cliques.Csr, new LabelPropagationOptions { Seed = 1 }, default);

        Assert.That(cliques.Groups(result.Labels), Is.EqualTo("abc|def|g"));
        Assert.That(result.Converged);
        Assert.That(LabelPropagation.Run(email, new LabelPropagationOptions(), default).IsDegenerate);
    }

    private static int Count(int n, IEnumerable<(int U, int V)> edges)
    {
        var builder = new CsrGraphBuilder(n);
        foreach (var (u, v) in edges)
            builder.Add(u, v);
        return Components.Run(builder.Build(), default).Count;
    }

    private static IEnumerable<int> Peel(CsrGraph graph, int k)
    {
        var kept = Enumerable.Range(0, graph.NodeCount).ToHashSet();
        while (kept.RemoveWhere(u => graph.Neighbours(u).ToArray().Distinct().Count(v => v != u && kept.Contains(v)) < k) > 0)
        {
        }
        return kept.Order();
    }
}
