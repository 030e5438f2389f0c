using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class DistanceCentralityTests
{
    [Test]
    public void Betweenness_OfSmallGraphs()
    {
        Assert.That(Between(Samples.Line.Csr), Is.EqualTo(new double[] { 0, 3, 4, 3, 0 }));
        Assert.That(Between(Samples.Cycle.Csr), Is.EqualTo(new[] { 0.5, 0.5, 0.5, 0.5 }));
        Assert.That(Between(Samples.Star.Csr), Is.EqualTo(new double[] { 6, 0, 0, 0, 0 }));
        Assert.That(Between(Samples.Clique.Csr), Is.EqualTo(new double[4]));
        Assert.That(Between(Samples.TwoComponents.Csr), Is.EqualTo(new double[] { 0, 1, 0, 0, 0, 0 }));
        Assert.That(Between(Samples.Empty), Is.Empty);
        Assert.That(Between(Samples.OneNode.Csr), Is.EqualTo(new double[1]));
    }

    [Test]
    public void Betweenness_AgreesWithCountingAllPairs([Values] bool isDirected, [Range(1, 6)] int seed)
    {
        var graph = Samples.Random(seed, 25, 45, isDirected);

        Assert.That(Between(graph), Is.EqualTo(SlowBetweenness(graph)).Within(1e-9));
    }

    [Test]
    public void Betweenness_SourcesAddUp_InAnyOrder()
    {
        var graph = Samples.Random(4, 30, 60);
        var halves = new[] { Enumerable.Range(0, 15), Enumerable.Range(15, 15).Reverse() }
            .Select(half => Betweenness.Run(graph, new BetweennessOptions { Sources = [.. half] }, default)).ToArray();

        Assert.That(halves[0].Zip(halves[1], (a, b) => a + b), Is.EqualTo(Between(graph)).Within(1e-9));
        Assert.Throws<ArgumentException>(() => Betweenness.Run(graph, new BetweennessOptions { Sources = [1, 1] }, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => Betweenness.Run(graph, new BetweennessOptions { Sources = [30] }, default));
    }

    [Test]
    public void Threads_DoNotChangeASingleBit([Values(2, 4, 8)] int threads)
    {
        var graph = Samples.Random(12, 1500, 4000);

        Assert.That(Betweenness.Run(graph, new BetweennessOptions { Threads = threads }, default), Is.EqualTo(Between(graph)));
        Assert.That(Harmonic.Run(graph, new HarmonicOptions { Threads = threads }, default), Is.EqualTo(Harm(graph)));
        Assert.That(Closeness.Run(graph, new ClosenessOptions { Threads = threads }, default), Is.EqualTo(Close(graph)));
    }

    [Test]
    public void Relabelling_DoesNotChangeTheAnswer([Values] bool isDirected)
    {
        var graph = Samples.Random(7, 100, 220, isDirected);
        var places = Samples.Permutation(2, 100);
        var moved = Samples.Relabel(graph, places);

        Assert.That(Between(moved), Is.EqualTo(Samples.Permute(Between(graph), places)).Within(1e-9));
        Assert.That(Harm(moved), Is.EqualTo(Samples.Permute(Harm(graph), places)));
        Assert.That(Close(moved), Is.EqualTo(Samples.Permute(Close(graph), places)));
    }

    [Test]
    public void Harmonic_OfSmallGraphs()
    {
        Assert.That(Harm(Samples.Line.Csr), Is.EqualTo(new[] { 25 / 12d, 17 / 6d, 3, 17 / 6d, 25 / 12d }).Within(1e-15));
        Assert.That(Harm(Samples.Star.Csr), Is.EqualTo(new[] { 4, 2.5, 2.5, 2.5, 2.5 }));
        Assert.That(Harm(Samples.TwoComponents.Csr), Is.EqualTo(new[] { 1.5, 2, 1.5, 1, 1, 0 }));
        Assert.That(Harm(Samples.Empty), Is.Empty);
        Assert.That(Harm(TestGraph.Parse("a>b b>c").Csr), Is.EqualTo(new[] { 0, 1, 1.5 }));
    }

    [Test]
    public void Closeness_OfSmallGraphs()
    {
        Assert.That(Close(Samples.Star.Csr), Is.EqualTo(new[] { 1, 4 / 7d, 4 / 7d, 4 / 7d, 4 / 7d }).Within(1e-15));
        Assert.That(Close(Samples.TwoComponents.Csr), Is.EqualTo(new[] { 4 / 15d, 0.4, 4 / 15d, 0.2, 0.2, 0 }).Within(1e-15));
        Assert.That(Close(Samples.OneNode.Csr), Is.EqualTo(new double[1]));
        Assert.That(Close(TestGraph.Parse("a>b b>c").Csr), Is.EqualTo(new[] { 0, 0.5, 2 / 3d }).Within(1e-15));
    }

    [Test]
    public void Closeness_WithoutCorrection_IgnoresTheUnreached()
    {
        var values = Closeness.Run(Samples.TwoComponents.Csr, new ClosenessOptions { IsWassermanFaust = false }, default);

        Assert.That(values, Is.EqualTo(new[] { 2 / 3d, 1, 2 / 3d, 1, 1, 0 }).Within(1e-15));
    }

    [Test]
    public void HarmonicAndCloseness_AgreeWithOneSearchPerNode([Values] bool isDirected)
    {
        var graph = Samples.Random(21, 150, 260, isDirected);
        var reverse = graph.Reverse();
        var distances = Enumerable.Range(0, 150).Select(u => Bfs.Run(reverse, u, default).Where(d => d > 0).ToArray()).ToArray();

        Assert.That(Harm(graph), Is.EqualTo(distances.Select(row => row.Sum(d => 1d / d))).Within(1e-9));
        Assert.That(Close(graph), Is.EqualTo(distances.Select(row =>
            row.Length == 0 ? 0 : (double)row.Length * row.Length / (row.Sum() * 149d))).Within(1e-12));
    }

    [Test]
    public void CancelledToken_Throws()
    {
        var cancelled = new CancellationToken(canceled: true);
        var graph = Samples.Random(1, 500, 900);

        Assert.Throws<OperationCanceledException>(() => Betweenness.Run(graph, new BetweennessOptions { Threads = 4 }, cancelled));
        Assert.Throws<OperationCanceledException>(() => Harmonic.Run(graph, new HarmonicOptions(), cancelled));
    }

    private static double[] Between(CsrGraph graph) => Betweenness.Run(graph, new BetweennessOptions(), default);

    private static double[] Harm(CsrGraph graph) => Harmonic.Run(graph, new HarmonicOptions(), default);

    private static double[] Close(CsrGraph graph) => Closeness.Run(graph, new ClosenessOptions(), default);

    // Paths through w: those from s to w times those from w to t, when w lies on a shortest path.
    private static double[] SlowBetweenness(CsrGraph graph)
    {
        var n = graph.NodeCount;
        var searches = Enumerable.Range(0, n).Select(s => PathCounts(graph, s)).ToArray();
        var scores = new double[n];
        for (var s = 0; s < n; s++)
            for (var t = 0; t < n; t++)
                for (var w = 0; w < n; w++)
                {
                    var (distance, paths) = searches[s];
                    if (s == t || w == s || w == t || distance[t] < 0 || distance[w] < 0 || searches[w].Distance[t] < 0)
                        continue;
                    if (distance[w] + searches[w].Distance[t] == distance[t])
                        scores[w] += paths[w] * searches[w].Paths[t] / paths[t] / (graph.IsDirected ? 1 : 2);
                }
        return scores;
    }

    private static (int[] Distance, double[] Paths) PathCounts(CsrGraph graph, int source)
    {
        var distance = Bfs.Run(graph, source, default);
        var paths = new double[graph.NodeCount];
        paths[source] = 1;
        foreach (var u in Enumerable.Range(0, graph.NodeCount).Where(u => distance[u] >= 0).OrderBy(u => distance[u]))
            foreach (var v in graph.Neighbours(u))
                if (distance[v] == distance[u] + 1)
                    paths[v] += paths[u];
        return (distance, paths);
    }
}
