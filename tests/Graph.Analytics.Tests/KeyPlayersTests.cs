using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class KeyPlayersTests
{
    private static readonly TestGraph TwoStars = TestGraph.Parse("h-a h-b h-c h-x x-k k-d k-e k-f");

    [Test]
    public void Disrupt_TakesTheHubs_NotTheBridgeBetweenThem()
    {
        var one = KeyPlayers.Disrupt(TwoStars.Csr, new KeyPlayersOptions { K = 1 }, default);
        var two = KeyPlayers.Disrupt(TwoStars.Csr, new KeyPlayersOptions { K = 2 }, default);

        // Without h: three loners and a part of five, 10 of 36 pairs; without both hubs: nobody is linked.
        Assert.That(Names(TwoStars, one.Nodes), Is.EqualTo("h"));
        Assert.That(one.Value, Is.EqualTo(1 - (10 / 36d)).Within(1e-12));
        Assert.That(Names(TwoStars, two.Nodes), Is.EqualTo("hk"));
        Assert.That((two.Value, two.IsSwapStable), Is.EqualTo((1d, true)));
    }

    [Test]
    public void Disrupt_AgreesWithTryingEveryNode_AndEverySwap([Range(1, 8)] int seed)
    {
        var graph = Samples.Random(seed, 16, 20);

        var one = KeyPlayers.Disrupt(graph, new KeyPlayersOptions { K = 1 }, default);
        var three = KeyPlayers.Disrupt(graph, new KeyPlayersOptions { K = 3 }, default);

        Assert.That(one.Value, Is.EqualTo(Enumerable.Range(0, 16).Max(u => Fragmentation(graph, [u]))).Within(1e-12));
        Assert.That(three.Value, Is.EqualTo(Fragmentation(graph, three.Nodes)).Within(1e-12));
        for (var i = 0; i < 3; i++)
            for (var u = 0; u < 16; u++)
                if (!three.Nodes.Contains(u))
                    Assert.That(Fragmentation(graph, [.. three.Nodes.Where((_, j) => j != i), u]), Is.LessThanOrEqualTo(three.Value + 1e-12));
    }

    [Test]
    public void Reach_TakesOneOfEachStar()
    {
        var steps = KeyPlayers.Reach(TwoStars.Csr, new KeyPlayersOptions { K = 2, Reach = 1 }, default);
        var distance = KeyPlayers.Reach(TwoStars.Csr, new KeyPlayersOptions { K = 2 }, default);

        Assert.That(Names(TwoStars, steps.Nodes), Is.EqualTo("hk"));
        Assert.That(steps.Value, Is.EqualTo(1));
        Assert.That(Names(TwoStars, distance.Nodes), Is.EqualTo("hk"));
    }

    [Test]
    public void Reach_IsSwapStable_AndWorthWhatItSays([Range(1, 6)] int seed, [Values(0, 1, 2)] int reach, [Values(1, 2, 8)] int threads)
    {
        var graph = Samples.Random(seed, 16, 22, isDirected: seed % 2 == 0);
        var options = new KeyPlayersOptions { K = 2, Reach = reach == 0 ? null : reach, Threads = threads };

        var result = KeyPlayers.Reach(graph, options, default);

        Assert.That(result.IsSwapStable);
        Assert.That(result.Value, Is.EqualTo(Reached(graph, result.Nodes, options.Reach)).Within(1e-12));
        var best = 0d;
        for (var u = 0; u < 16; u++)
            for (var v = 0; v < u; v++)
            {
                var value = Reached(graph, [u, v], options.Reach);
                best = Math.Max(best, value);
                if (result.Nodes.Contains(u) || result.Nodes.Contains(v))
                    Assert.That(value, Is.LessThanOrEqualTo(result.Value + 1e-12));
            }
        Assert.That(result.Value, Is.GreaterThanOrEqualTo(best * (1 - (1 / Math.E))));
    }

    [Test]
    public void Curve_OfAStar_FallsAtOnce()
    {
        var curve = FragmentationCurve.Run(Samples.Star.Csr, [0, 1]);

        Assert.That(curve.LargestParts, Is.EqualTo(new[] { 5, 1, 1 }));
        Assert.That(curve.Fragmentations, Is.EqualTo(new double[] { 0, 1, 1 }));
    }

    [Test]
    public void Curve_AgreesWithTakingAway([Range(1, 6)] int seed)
    {
        var graph = Samples.Random(seed, 20, 30, isDirected: true);
        var order = Samples.Permutation(seed, 20);

        var curve = FragmentationCurve.Run(graph, order);

        for (var i = 0; i <= 20; i++)
            Assert.That(curve.Fragmentations[i], Is.EqualTo(Fragmentation(graph.ToUndirected(), order[..i])).Within(1e-12));
    }

    [Test]
    public void SmallGraphs_AndBadOptions()
    {
        Assert.That(KeyPlayers.Disrupt(Samples.Empty, new KeyPlayersOptions { K = 3 }, default).Nodes, Is.Empty);
        Assert.That(KeyPlayers.Reach(Samples.Empty, new KeyPlayersOptions { K = 3 }, default).Nodes, Is.Empty);
        Assert.That(KeyPlayers.Disrupt(Samples.OneNode.Csr, new KeyPlayersOptions { K = 3 }, default).Nodes, Is.EqualTo(new[] { 0 }));
        Assert.That(KeyPlayers.Reach(Samples.OneNode.Csr, new KeyPlayersOptions { K = 3 }, default).Value, Is.EqualTo(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyPlayers.Disrupt(Samples.Line.Csr, new KeyPlayersOptions { K = 0 }, default));
        Assert.Throws<ArgumentException>(() => FragmentationCurve.Run(Samples.Line.Csr, [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FragmentationCurve.Run(Samples.Line.Csr, [5]));
    }

    [Test]
    public void ALongPath_IsCutInTheMiddle_WithoutRecursion()
    {
        const int n = 200_001;
        var builder = new CsrGraphBuilder(n);
        for (var u = 1; u < n; u++)
            builder.Add(u - 1, u);

        Assert.That(KeyPlayers.Disrupt(builder.Build(), new KeyPlayersOptions { K = 1, SwapRounds = 0 }, default).Nodes, Is.EqualTo(new[] { n / 2 }));
    }

    [Test]
    public void CorePeriphery_OfACliqueWithPendants()
    {
        var graph = TestGraph.Parse("a-b a-c a-d b-c b-d c-d a-w b-x c-y d-z");

        var result = CorePeriphery.Run(graph.Csr);

        Assert.That(Names(graph, [.. Enumerable.Range(0, 8).Where(u => result.IsCore[u])]), Is.EqualTo("abcd"));
        Assert.That((result.CoreSize, result.Mismatches, result.Correlation), Is.EqualTo((4, 0L, 1d)));
        Assert.That(CorePeriphery.Run(Samples.Empty).CoreSize, Is.Zero);
    }

    [Test]
    public void CorePeriphery_HasTheFewestMismatchesOfAllDivisions([Range(1, 10)] int seed)
    {
        var graph = Samples.Random(seed, 9, 16);
        var linked = Samples.Edges(graph).Where(e => e.U != e.V).Select(e => (e.U, e.V)).ToHashSet();

        var result = CorePeriphery.Run(graph);

        var best = Enumerable.Range(0, 512).Min(set => Mismatches(linked, u => (set >> u & 1) == 1));
        Assert.That(result.Mismatches, Is.EqualTo(best));
        Assert.That(Mismatches(linked, u => result.IsCore[u]), Is.EqualTo(best));
    }

    private static int Mismatches(HashSet<(int, int)> linked, Func<int, bool> isCore)
    {
        var count = 0;
        for (var u = 0; u < 9; u++)
            for (var v = u + 1; v < 9; v++)
                if (isCore(u) == isCore(v) && isCore(u) != linked.Contains((u, v)))
                    count++;
        return count;
    }

    private static string Names(TestGraph graph, int[] nodes) => string.Concat(nodes.Select(u => graph.Names[u]).Order(StringComparer.Ordinal));

    private static double Fragmentation(CsrGraph graph, int[] removed)
    {
        int[] left = [.. Enumerable.Range(0, graph.NodeCount).Except(removed)];
        var parts = Components.Run(graph.Induced(left), default).Labels.CountBy(label => label);
        return 1 - (parts.Sum(part => part.Value * (part.Value - 1d)) / (graph.NodeCount * (graph.NodeCount - 1d)));
    }

    private static double Reached(CsrGraph graph, int[] chosen, int? reach)
    {
        var distances = chosen.Select(u => Bfs.Run(graph, u, default)).ToArray();
        return Enumerable.Range(0, graph.NodeCount).Sum(v =>
        {
            var steps = distances.Select(d => d[v]).Where(d => d >= 0).DefaultIfEmpty(int.MaxValue).Min();
            return steps == int.MaxValue || steps > reach ? 0 : reach is not null || steps == 0 ? 1 : 1d / steps;
        }) / graph.NodeCount;
    }
}
