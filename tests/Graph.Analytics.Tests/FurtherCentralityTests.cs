using Graph.TestKit;
using MathNet.Numerics.LinearAlgebra;

namespace Graph.Analytics.Tests;

public sealed class FurtherCentralityTests
{
    [Test]
    public void EdgeBetweenness_OfALineAndAStar()
    {
        Assert.That(ByEdge(Samples.Line.Csr), Is.EqualTo(new double[] { 4, 6, 6, 4 }));
        Assert.That(ByEdge(Samples.Star.Csr), Is.EqualTo(new double[] { 4, 4, 4, 4 }));
        Assert.That(ByEdge(Samples.Clique.Csr), Is.All.EqualTo(1));
        Assert.That(EdgeBetweenness.Run(Samples.Empty, new BetweennessOptions(), default), Is.Empty);
        Assert.That(ByEdge(TestGraph.Parse("a-a a-b").Csr), Is.EqualTo(new double[] { 0, 1 }));
    }

    [Test]
    public void EdgeBetweenness_AgreesWithCountingPaths([Range(1, 5)] int seed, [Values] bool isDirected)
    {
        var graph = Samples.Random(seed, 14, 26, isDirected);

        var values = EdgeBetweenness.Run(graph, new BetweennessOptions(), default);

        for (var u = 0; u < 14; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                Assert.That(values[e], Is.EqualTo(Through(graph, u, graph.Targets[e])).Within(1e-9), $"{u} {graph.Targets[e]}");
    }

    [Test]
    public void EdgeBetweenness_SharesAmongParallelEdges_AndThreadsDoNotMatter([Values(2, 8)] int threads)
    {
        var doubled = TestGraph.Parse("a-b a-b", ParallelEdges.Keep).Csr;
        var graph = Samples.Random(6, 700, 1800);

        Assert.That(EdgeBetweenness.Run(doubled, new BetweennessOptions(), default), Is.All.EqualTo(0.5));
        Assert.That(
            EdgeBetweenness.Run(graph, new BetweennessOptions { Threads = threads }, default),
            Is.EqualTo(EdgeBetweenness.Run(graph, new BetweennessOptions(), default)));
    }

    [Test]
    public void Ball_GrowsByWholeSteps()
    {
        Assert.That(Ball.Of(Samples.Line.Csr, [2], 1), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(Ball.Of(Samples.Line.Csr, [0, 0], 0), Is.EqualTo(new[] { 0 }));
        Assert.That(Ball.Of(TestGraph.Parse("a>b c>b").Csr, [1], 9), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(Ball.Of(Samples.Star.Csr, [1], 5, nodesMax: 2), Is.EqualTo(new[] { 0, 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ball.Of(Samples.Line.Csr, [9], 1));
    }

    [Test]
    public void BallBetweenness_IsExactOnTheBall()
    {
        var result = BallBetweenness.Run(TestGraph.Parse("a-b b-c c-d d-e e-f").Csr, [2], new BallBetweennessOptions { Radius = 2 }, default);

        Assert.That(result.Nodes, Is.EqualTo(new[] { 0, 1, 2, 3, 4 }));
        Assert.That(result.Values, Is.EqualTo(new double[] { 0, 3, 4, 3, 0 }));
    }

    [Test]
    public void SampledBetweenness_StaysInsideItsBound_AndIsExactWithAllSources([Values(1, 2, 8)] int threads)
    {
        var graph = Samples.Random(8, 300, 700);
        var exact = Betweenness.Run(graph, new BetweennessOptions(), default);

        var sampled = SampledBetweenness.Run(graph, new SampledBetweennessOptions { Sources = 100, Seed = 3, Threads = threads }, default);
        var whole = SampledBetweenness.Run(graph, new SampledBetweennessOptions { Sources = 300 }, default);

        Assert.That(sampled.Values.Zip(exact, (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(sampled.ErrorMax));
        Assert.That((whole.Values, whole.ErrorMax), Is.EqualTo((exact, 0d)));
        Assert.That(sampled.Values, Is.EqualTo(SampledBetweenness.Run(graph, new SampledBetweennessOptions { Sources = 100, Seed = 3 }, default).Values));
    }

    [Test]
    public void SampledBetweenness_StandardErrors_AreTheErrorsOnAverage()
    {
        var graph = Samples.Random(8, 200, 450);
        var exact = Betweenness.Run(graph, new BetweennessOptions(), default);
        var (errors, stated) = (0d, 0d);

        for (var seed = 0UL; seed < 30; seed++)
        {
            var sampled = SampledBetweenness.Run(graph, new SampledBetweennessOptions { Sources = 48, Seed = seed }, default);
            errors += sampled.Values.Zip(exact, (a, b) => (a - b) * (a - b)).Sum();
            stated += sampled.StandardErrors.Sum(error => error * error);
        }

        // Drawn without repetition the true variance is smaller by the share drawn, 0.24.
        Assert.That(errors / stated, Is.EqualTo(0.76).Within(0.12));
    }

    [Test]
    public void CollectiveInfluence_SeesAWeakNodeAmongStrongOnes()
    {
        // m links three hubs of four leaves each.
        var graph = TestGraph.Parse("m-x m-y m-z x-a x-b x-c x-d y-e y-f y-g y-h z-i z-j z-k z-l");

        var values = CollectiveInfluence.Run(graph.Csr, new CollectiveInfluenceOptions { Radius = 1 }, default);

        Assert.That(values[graph["m"]], Is.EqualTo(2 * (4 + 4 + 4)));
        Assert.That(values[graph["x"]], Is.EqualTo(4 * 2));
        Assert.That(values[graph["a"]], Is.Zero);
    }

    [Test]
    public void CollectiveInfluence_AgreesWithItsDefinition([Range(1, 4)] int seed, [Values(0, 1, 2, 3)] int radius)
    {
        var graph = Samples.Random(seed, 40, 60);
        var degree = Enumerable.Range(0, 40).Select(u => graph.Neighbours(u).ToArray().Distinct().Count(v => v != u)).ToArray();

        var values = CollectiveInfluence.Run(graph, new CollectiveInfluenceOptions { Radius = radius, Threads = 2 }, default);

        for (var u = 0; u < 40; u++)
        {
            var distance = Bfs.Run(graph, u, default);
            var sum = Enumerable.Range(0, 40).Where(v => distance[v] == radius).Sum(v => degree[v] - 1);
            Assert.That(values[u], Is.EqualTo(degree[u] < 2 ? 0 : (degree[u] - 1) * sum));
        }
    }

    [Test]
    public void Dismantle_TakesTheGreatestAtEachStep([Range(1, 4)] int seed)
    {
        var graph = Samples.Random(seed, 40, 70);
        var options = new CollectiveInfluenceOptions { Radius = 1 };

        var order = CollectiveInfluence.Dismantle(graph, 8, options, default);

        var left = Enumerable.Range(0, 40).ToList();
        foreach (var u in order)
        {
            var values = CollectiveInfluence.Run(graph.Induced([.. left]), options, default);
            Assert.That(values[left.IndexOf(u)], Is.EqualTo(values.Max()));
            left.Remove(u);
        }
        Assert.That(CollectiveInfluence.Dismantle(Samples.Empty, 3, options, default), Is.Empty);
    }

    [Test]
    public void SpringRank_OfAChainOfCommand_IsOneLevelApart()
    {
        var result = SpringRank.Run(TestGraph.Parse("boss>mid mid>low x>y").Csr, new SpringRankOptions(), default);

        Assert.That(result.Converged);
        Assert.That(result.Values, Is.EqualTo(new[] { 1, 0, -1, 0.5, -0.5 }).Within(1e-9));
    }

    [Test]
    public void SpringRank_SolvesItsLinearSystem([Range(1, 5)] int seed, [Values(0, 0.3)] double alpha)
    {
        var graph = Samples.Random(seed, 20, 60, isDirected: true, hasWeights: true);
        var adjacency = Matrix<double>.Build.Dense(20, 20);
        foreach (var (u, v, w) in Samples.Edges(graph).Where(e => e.U != e.V))
            adjacency[u, v] += w;
        var (outward, inward) = (adjacency.RowSums(), adjacency.ColumnSums());
        var system = Matrix<double>.Build.DenseOfDiagonalVector(outward + inward + alpha) - adjacency - adjacency.Transpose();

        var result = SpringRank.Run(graph, new SpringRankOptions { Alpha = alpha }, default);

        var residual = (system * Vector<double>.Build.Dense(result.Values)) - (outward - inward);
        Assert.That(residual.L2Norm(), Is.LessThan(1e-8));
        Assert.Throws<ArgumentException>(() => SpringRank.Run(Samples.Line.Csr, new SpringRankOptions(), default));
    }

    [Test]
    public void Robustness_OfAStar_KeepsItsCentreOnTop([Values(1, 2, 8)] int threads)
    {
        var options = new RobustnessOptions { Rounds = 40, Top = 1, Threads = threads, Seed = 5 };

        var result = Robustness.Run(TestGraph.Parse("h-a h-b h-c h-d h-e h-f h-g h-i h-j h-k a-b").Csr, Degree.Run, options, default);

        Assert.That(result.TopShares[0], Is.EqualTo(1));
        Assert.That((result.BestRanks[0], result.WorstRanks[0], result.Values[0]), Is.EqualTo((1d, 1d, 10d)));
        Assert.That(result.Lows[0], Is.InRange(6, 9.5));
        Assert.That(result.Highs[0], Is.EqualTo(10));
    }

    [Test]
    public void Robustness_SameForAnyThreads_AndLosesTheStatedShare()
    {
        var graph = Samples.Random(3, 200, 2000, hasWeights: true);
        double[] Edges(CsrGraph thinned) => [.. Enumerable.Repeat((double)thinned.EdgeCount, 200)];
        var options = new RobustnessOptions { Loss = 0.2, Rounds = 30 };

        var serial = Robustness.Run(graph, Edges, options, default);
        var parallel = Robustness.Run(graph, Edges, options with { Threads = 8 }, default);

        Assert.That(parallel.Lows, Is.EqualTo(serial.Lows));
        Assert.That(serial.Lows[0], Is.InRange(graph.EdgeCount * 0.76, graph.EdgeCount * 0.8));
        Assert.That(serial.Highs[0], Is.InRange(graph.EdgeCount * 0.8, graph.EdgeCount * 0.84));
        Assert.Throws<ArgumentOutOfRangeException>(() => Robustness.Run(graph, Degree.Run, new RobustnessOptions { Loss = 1 }, default));
        Assert.Throws<ArgumentException>(() => Robustness.Run(graph, _ => [], new RobustnessOptions(), default));
    }

    private static IEnumerable<double> ByEdge(CsrGraph graph)
    {
        var values = EdgeBetweenness.Run(graph, new BetweennessOptions(), default);
        return Samples.Edges(graph).Select(edge => values[graph.Offsets[edge.U] + graph.Neighbours(edge.U).IndexOf(edge.V)]);
    }

    private static double Through(CsrGraph graph, int u, int v)
    {
        if (u == v)
            return 0;
        var sum = 0d;
        for (var s = 0; s < graph.NodeCount; s++)
            for (var t = 0; t < graph.NodeCount; t++)
            {
                var paths = s == t ? [] : AllShortestPaths.Run(graph, s, t, 10_000, null, default).Paths;
                sum += paths.Count == 0 ? 0 : paths.Count(path => Passes(path, u, v) || (!graph.IsDirected && Passes(path, v, u))) / (double)paths.Count;
            }
        return graph.IsDirected ? sum : sum / 2;
    }

    private static bool Passes(int[] path, int u, int v) => Array.IndexOf(path, u) is >= 0 and var at && at + 1 < path.Length && path[at + 1] == v;
}
