using System.Globalization;

namespace Graph.Analytics.Tests;

public sealed class TemporalTests
{
    [Test]
    public void Arcs_AreSortedByTime_AndKnowWhereTheyCameFrom()
    {
        var graph = Parse("b>c@5 a>b@2 a>c@5");

        Assert.That(graph.Times, Is.EqualTo(new long[] { 2, 5, 5 }));
        Assert.That(graph.Places, Is.EqualTo(new[] { 1, 2, 0 }));
        Assert.That(graph.OutArcs(0).ToArray(), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(graph.InArcs(2).ToArray(), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(graph.Between(3, 5), Is.EqualTo((1, 3)));
        Assert.That(graph.Between(6, 2), Is.EqualTo((0, 0)));
        Assert.Throws<ArgumentException>(() => new TemporalGraph(1, [0], [1], [0]));
        Assert.Throws<ArgumentException>(() => new TemporalGraph(2, [0], [1], []));
    }

    [Test]
    public void Path_CannotGoBackInTime()
    {
        var result = TemporalPaths.Run(Parse("a>b@5 b>c@3"), 0, new TemporalPathOptions(), default);

        Assert.That(result.EarliestArcs, Is.EqualTo(new[] { -1, 1, -1 }));
    }

    [Test]
    public void EarliestAndShortest_MayBeDifferentPaths()
    {
        var graph = Parse("a>b@1 b>c@2 c>d@3 a>d@9");

        var result = TemporalPaths.Run(graph, 0, new TemporalPathOptions(), default);

        Assert.That(result.PathOf(result.EarliestArcs[3]), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(result.PathOf(result.ShortestArcs[3]), Is.EqualTo(new[] { 3 }));
        Assert.That(result.Hops, Is.EqualTo(new[] { 1, 2, 3, 1 }));
    }

    [Test]
    public void EqualTimes_FollowEachOther_OnlyWhenAllowed()
    {
        var graph = Parse("c>d@4 a>b@4 b>c@4");

        Assert.That(Reached(graph, new TemporalPathOptions()), Is.EqualTo("b"));
        Assert.That(Reached(graph, new TemporalPathOptions { MayShareTime = true }), Is.EqualTo("bcd"));
    }

    [Test]
    public void LongestStay_ForbidsALateContinuation()
    {
        var graph = Parse("a>b@1 b>c@9 a>b@7");

        Assert.That(Reached(graph, new TemporalPathOptions { WaitMax = 1 }), Is.EqualTo("b"));
        Assert.That(Reached(graph, new TemporalPathOptions { WaitMax = 2 }), Is.EqualTo("bc"));
        Assert.That(Reached(graph, new TemporalPathOptions { End = 8 }), Is.EqualTo("b"));
        Assert.That(Reached(graph, new TemporalPathOptions { HopsMax = 1 }), Is.EqualTo("b"));
        Assert.That(Reached(graph, new TemporalPathOptions { Start = 8 }), Is.EqualTo(""));
    }

    [Test]
    public void Paths_AgreeWithTryingEveryWalk([Range(1, 30)] int seed, [Values] bool mayShareTime)
    {
        var graph = RandomArcs(seed, n: 7, m: 16, times: 8);
        var options = new TemporalPathOptions
        {
            WaitMax = seed % 3 == 0 ? null : seed % 4, HopsMax = 1 + (seed % 5), MayShareTime = mayShareTime, Start = seed % 2, End = 7,
        };

        var result = TemporalPaths.Run(graph, 0, options, default);

        var (earliest, fewest) = Walks(graph, options);
        for (var v = 1; v < 7; v++)
        {
            Assert.That(result.EarliestArcs[v] < 0 ? long.MaxValue : graph.Times[result.EarliestArcs[v]], Is.EqualTo(earliest[v]));
            Assert.That(result.ShortestArcs[v] < 0 ? int.MaxValue : result.Hops[result.ShortestArcs[v]], Is.EqualTo(fewest[v]));
            Assert.That(result.PathOf(result.ShortestArcs[v]).Count, Is.EqualTo(fewest[v] == int.MaxValue ? 0 : fewest[v]));
        }
    }

    [Test]
    public void ALongChain_NeedsNoRecursion()
    {
        const int n = 200_000;
        var graph = new TemporalGraph(n, [.. Enumerable.Range(0, n - 1)], [.. Enumerable.Range(1, n - 1)], [.. Enumerable.Range(0, n - 1).Select(i => (long)i)]);

        var result = TemporalPaths.Run(graph, 0, new TemporalPathOptions(), default);

        Assert.That(result.Hops[^1], Is.EqualTo(n - 1));
    }

    [Test]
    public void Cycle_MustRunForwardInTime_AndInsideTheWindow()
    {
        var graph = Parse("a>b@1 b>c@2 c>a@3 c>b@9");

        Assert.That(Cycles(graph, new TemporalCyclesOptions { Window = 2 }), Is.EqualTo("0-1-2"));
        Assert.That(Cycles(graph, new TemporalCyclesOptions { Window = 1 }), Is.EqualTo(""));
        Assert.That(Cycles(graph, new TemporalCyclesOptions { Window = 9 }), Is.EqualTo("0-1-2 1-3"));
        Assert.That(Cycles(graph, new TemporalCyclesOptions { Window = 9, HopsMax = 2 }), Is.EqualTo("1-3"));
    }

    [Test]
    public void CycleOfOneTime_IsFoundOnce_OnlyWhenAllowed()
    {
        var graph = Parse("a>b@1 b>c@1 c>a@1");

        Assert.That(Cycles(graph, new TemporalCyclesOptions { Window = 5 }), Is.EqualTo(""));
        Assert.That(Cycles(graph, new TemporalCyclesOptions { Window = 5, MayShareTime = true }), Is.EqualTo("0-1-2"));
    }

    [Test]
    public void Cycles_AgreeWithTryingEveryPath([Range(1, 30)] int seed, [Values] bool mayShareTime)
    {
        var graph = RandomArcs(seed, n: 6, m: 18, times: 12);
        var options = new TemporalCyclesOptions { Window = 3 + (seed % 6), HopsMax = 2 + (seed % 4), MayShareTime = mayShareTime };

        var result = TemporalCycles.Run(graph, options, default);

        Assert.That(result.IsComplete);
        Assert.That(
            result.Cycles.Select(cycle => string.Join('-', cycle)).Order(StringComparer.Ordinal),
            Is.EqualTo(AllCycles(graph, options).Order(StringComparer.Ordinal)));
    }

    [Test]
    public void Cycles_StopAtTheirLimits()
    {
        var graph = Parse("a>b@1 b>a@2 a>b@3 b>a@4");

        var few = TemporalCycles.Run(graph, new TemporalCyclesOptions { Window = 9, CountMax = 2 }, default);
        var all = TemporalCycles.Run(graph, new TemporalCyclesOptions { Window = 9, CountMax = 4 }, default);
        var tired = TemporalCycles.Run(graph, new TemporalCyclesOptions { Window = 9, StepsMax = 1 }, default);

        Assert.That((few.Cycles.Count, few.IsComplete), Is.EqualTo((2, false)));
        Assert.That((all.Cycles.Count, all.IsComplete), Is.EqualTo((4, true)));
        Assert.That(tired.IsComplete, Is.False);
        Assert.Throws<ArgumentOutOfRangeException>(() => TemporalCycles.Run(graph, new TemporalCyclesOptions { Window = -1 }, default));
    }

    [Test]
    public void EmptyGraphs_HaveNothing()
    {
        var graph = new TemporalGraph(1, [], [], []);

        Assert.That(TemporalPaths.Run(graph, 0, new TemporalPathOptions(), default).EarliestArcs, Is.EqualTo(new[] { -1 }));
        Assert.That(TemporalCycles.Run(graph, new TemporalCyclesOptions { Window = 1 }, default).Cycles, Is.Empty);
        Assert.Throws<ArgumentOutOfRangeException>(() => TemporalPaths.Run(graph, 1, new TemporalPathOptions(), default));
    }

    private static string Reached(TemporalGraph graph, TemporalPathOptions options) => string.Concat(
        TemporalPaths.Run(graph, 0, options, default).EarliestArcs.Select((arc, v) => arc >= 0 ? ((char)('a' + v)).ToString() : ""));

    private static string Cycles(TemporalGraph graph, TemporalCyclesOptions options) =>
        string.Join(' ', TemporalCycles.Run(graph, options, default).Cycles.Select(cycle => string.Join('-', cycle)));

    private static (long[] Earliest, int[] Fewest) Walks(TemporalGraph graph, TemporalPathOptions options)
    {
        var earliest = Enumerable.Repeat(long.MaxValue, graph.NodeCount).ToArray();
        var fewest = Enumerable.Repeat(int.MaxValue, graph.NodeCount).ToArray();
        Go(0, null, 0);
        return (earliest, fewest);

        void Go(int u, long? time, int hops)
        {
            if (hops == options.HopsMax)
                return;
            foreach (var arc in graph.OutArcs(u))
            {
                var at = graph.Times[arc];
                if (at < options.Start || at > options.End || (time is { } t && (options.MayShareTime ? at < t : at <= t)))
                    continue;
                // Whoever is at the source may wait there as long as he likes.
                if (time is { } then && u != 0 && at - then > (options.WaitMax ?? long.MaxValue))
                    continue;
                var v = graph.Targets[arc];
                earliest[v] = Math.Min(earliest[v], at);
                fewest[v] = Math.Min(fewest[v], hops + 1);
                if (v != 0)
                    Go(v, at, hops + 1);
            }
        }
    }

    private static IEnumerable<string> AllCycles(TemporalGraph graph, TemporalCyclesOptions options)
    {
        var found = new HashSet<string>();
        for (var root = 0; root < graph.ArcCount; root++)
            if (graph.Sources[root] != graph.Targets[root])
                Go([root], [graph.Targets[root]]);
        return found;

        void Go(List<int> path, List<int> nodes)
        {
            var (root, last) = (path[0], path[^1]);
            for (var arc = 0; arc < graph.ArcCount; arc++)
            {
                var (at, before) = (graph.Times[arc], graph.Times[last]);
                if (graph.Sources[arc] != graph.Targets[last] || path.Count == options.HopsMax || at - graph.Times[root] > options.Window
                    || (options.MayShareTime ? at < before : at <= before))
                    continue;
                var w = graph.Targets[arc];
                if (w == graph.Sources[root])
                {
                    List<int> cycle = [.. path, arc];
                    if (at > graph.Times[root] || cycle.Min() == root)
                        found.Add(string.Join('-', cycle));
                }
                else if (!nodes.Contains(w))
                    Go([.. path, arc], [.. nodes, w]);
            }
        }
    }

    private static TemporalGraph RandomArcs(int seed, int n, int m, int times)
    {
        var random = new Random(seed);
        int[] Draw(int max) => [.. Enumerable.Range(0, m).Select(_ => random.Next(max))];
        return new TemporalGraph(n, Draw(n), Draw(n), [.. Draw(times).Select(t => (long)t)]);
    }

    // "a>b@5": an arc at time 5; a is node 0.
    private static TemporalGraph Parse(string text)
    {
        var arcs = text.Split(' ').Select(arc => (U: arc[0] - 'a', V: arc[2] - 'a', T: long.Parse(arc[4..], CultureInfo.InvariantCulture))).ToArray();
        return new TemporalGraph(
            1 + arcs.Max(arc => Math.Max(arc.U, arc.V)), [.. arcs.Select(arc => arc.U)], [.. arcs.Select(arc => arc.V)], [.. arcs.Select(arc => arc.T)]);
    }
}
