namespace Graph.Analytics.Tests;

/// <summary>Closed forms on families of graphs: line, cycle, star, clique, grid, binary tree.</summary>
public sealed class FamiliesTests
{
    [Test]
    public void Line_HasTheClosedForms([Values(2, 3, 10, 101)] int n)
    {
        var line = Line(n);
        var (betweenness, harmonic) = (Between(line), Harmonic.Run(line, new HarmonicOptions(), default));
        var edges = EdgeBetweenness.Run(line, new BetweennessOptions(), default);

        for (var u = 0; u < n; u++)
        {
            Assert.That(betweenness[u], Is.EqualTo((double)u * (n - 1 - u)));
            Assert.That(harmonic[u], Is.EqualTo(H(u) + H(n - 1 - u)).Within(1e-9));
        }
        for (var u = 0; u + 1 < n; u++)
            Assert.That(edges[line.Offsets[u] + line.Neighbours(u).IndexOf(u + 1)], Is.EqualTo((u + 1d) * (n - 1 - u)));
        Assert.That(BiconnectedComponents.Run(line, default).Blocks, Has.Count.EqualTo(n - 1));
        Assert.That(Cuts.Run(line, default).IsArticulation.Count(is1 => is1), Is.EqualTo(Math.Max(0, n - 2)));
    }

    [Test]
    public void Cycle_HasTheClosedForms([Values(3, 4, 11, 100)] int n)
    {
        var cycle = Cycle(n);

        // Odd: (n-1)(n-3)/8. Even: (n-2)^2/8, for opposite pairs share two ways.
        Assert.That(Between(cycle), Is.All.EqualTo(n % 2 == 1 ? (n - 1d) * (n - 3) / 8 : (n - 2d) * (n - 2) / 8).Within(1e-9));
        Assert.That(PageRank.Run(cycle, new PageRankOptions(), default).Values, Is.All.EqualTo(1d / n).Within(1e-12));
        Assert.That(CoreNumbers.Run(cycle, default), Is.All.EqualTo(2));
        Assert.That(BiconnectedComponents.Run(cycle, default).Blocks, Has.Count.EqualTo(1));
        Assert.That(MaxFlow.Run(cycle, [0], [n / 2], null, default).Value, Is.EqualTo(2));
        Assert.That(AllShortestPaths.Run(cycle, 0, n / 2, 9, null, default).Paths, Has.Count.EqualTo(n % 2 == 0 ? 2 : 1));
    }

    [Test]
    public void Star_HasTheClosedForms([Values(3, 10, 1000)] int leaves)
    {
        var star = Star(leaves);

        Assert.That(Between(star)[0], Is.EqualTo(leaves * (leaves - 1d) / 2));
        Assert.That(Eigenvector.Run(star, new EigenvectorOptions(), default).Values[0], Is.EqualTo(Math.Sqrt(0.5)).Within(1e-9));
        Assert.That(Closeness.Run(star, new ClosenessOptions(), default)[1], Is.EqualTo(leaves / ((2d * leaves) - 1)).Within(1e-12));
        Assert.That(KeyPlayers.Disrupt(star, new KeyPlayersOptions { K = 1 }, default).Value, Is.EqualTo(1));
        Assert.That(CorePeriphery.Run(star).CoreSize, Is.EqualTo(2).Or.EqualTo(1));
        Assert.That(SampledBetweenness.Run(star, new SampledBetweennessOptions { Sources = 2 }, default).ErrorMax, Is.GreaterThan(0));
    }

    [Test]
    public void Clique_HasTheClosedForms([Values(3, 5, 30)] int n)
    {
        var clique = Clique(n);

        Assert.That(Between(clique), Is.All.Zero);
        Assert.That(Triangles.Run(clique, default).Total, Is.EqualTo((long)n * (n - 1) * (n - 2) / 6));
        Assert.That(CoreNumbers.Run(clique, default), Is.All.EqualTo(n - 1));
        Assert.That(MaxFlow.Run(clique, [0], [1], null, default).Value, Is.EqualTo(n - 1));
        Assert.That(NodeSimilarity.Run(clique, new NodeSimilarityOptions(), default).Select(pair => pair.Score), Is.All.EqualTo((n - 2d) / n).Within(1e-12));
        Assert.That(CollectiveInfluence.Run(clique, new CollectiveInfluenceOptions { Radius = 1 }, default), Is.All.EqualTo((n - 2d) * (n - 2) * (n - 1)));
        Assert.That(CorePeriphery.Run(clique).CoreSize, Is.EqualTo(n));
    }

    [Test]
    public void Grid_HasBinomiallyManyShortestPaths([Values(2, 5, 9)] int side)
    {
        var grid = Grid(side);
        var paths = Enumerable.Range(1, side - 1).Aggregate(1d, (product, i) => product * (side - 1 + i) / i);

        Assert.That(ShortestPaths.Run(grid, 0, null, default).Counts[^1], Is.EqualTo(Math.Round(paths)));
        Assert.That(Bfs.Run(grid, 0, default)[^1], Is.EqualTo(2 * (side - 1)));
        Assert.That(Triangles.Run(grid, default).Total, Is.Zero);
        Assert.That(MaxFlow.Run(grid, [0], [(side * side) - 1], null, default).Value, Is.EqualTo(2));
    }

    [Test]
    public void BinaryTree_HasTheClosedForms([Values(2, 4, 8)] int depth)
    {
        var n = (1 << (depth + 1)) - 1;
        var builder = new CsrGraphBuilder(n);
        for (var u = 1; u < n; u++)
            builder.Add(u, (u - 1) / 2);
        var tree = builder.Build();
        var half = (n - 1) / 2d;

        Assert.That(Between(tree)[0], Is.EqualTo(half * half));
        Assert.That(Cuts.Run(tree, default).Bridges, Has.Count.EqualTo(n - 1));
        Assert.That(CoreNumbers.Run(tree, default), Is.All.EqualTo(1));
        Assert.That(EdgeBetweenness.Run(tree, new BetweennessOptions(), default)[0], Is.EqualTo(half * (n - half)));
    }

    private static double[] Between(CsrGraph graph) => Betweenness.Run(graph, new BetweennessOptions(), default);

    private static double H(int k) => Enumerable.Range(1, k).Sum(d => 1d / d);

    private static CsrGraph Line(int n) => Build(n, Enumerable.Range(1, n - 1).Select(u => (u - 1, u)));

    private static CsrGraph Cycle(int n) => Build(n, Enumerable.Range(0, n).Select(u => (u, (u + 1) % n)));

    private static CsrGraph Star(int leaves) => Build(leaves + 1, Enumerable.Range(1, leaves).Select(u => (0, u)));

    private static CsrGraph Clique(int n) => Build(n, from u in Enumerable.Range(0, n) from v in Enumerable.Range(0, u) select (v, u));

    private static CsrGraph Grid(int side) => Build(
        side * side,
        Enumerable.Range(0, side * side).Where(u => u % side < side - 1).Select(u => (u, u + 1))
            .Concat(Enumerable.Range(0, side * (side - 1)).Select(u => (u, u + side))));

    private static CsrGraph Build(int n, IEnumerable<(int U, int V)> edges)
    {
        var builder = new CsrGraphBuilder(n);
        foreach (var (u, v) in edges)
            builder.Add(u, v);
        return builder.Build();
    }
}
