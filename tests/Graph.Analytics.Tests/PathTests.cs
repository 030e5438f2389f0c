using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class PathTests
{
    [Test]
    public void ShortestPaths_CountTies_AndKeepTheSmallestNodes()
    {
        var graph = TestGraph.Parse("a-b a-c b-d c-d d-e");

        var result = ShortestPaths.Run(graph.Csr, 0, null, default);

        Assert.That(result.Distances, Is.EqualTo(new long[] { 0, 1, 1, 2, 3 }));
        Assert.That(result.Counts, Is.EqualTo(new double[] { 1, 1, 1, 2, 2 }));
        Assert.That(result.PathTo(4), Is.EqualTo(new[] { 0, 1, 3, 4 }));
    }

    [Test]
    public void ExactLengths_KeepTiesThatRoundingBreaks()
    {
        // 1/3 + 1/3 + 1/3 against 1: as floating numbers of strengths 3 and 1 the two ways may differ.
        var graph = TestGraph.Parse("a-b:3 b-c:3 c-d:3 a-d:1");

        var result = ShortestPaths.Run(graph.Csr, 0, Lengths.OfStrengths(graph.Csr, 3_000_000), default);

        Assert.That((result.Distances[3], result.Counts[3]), Is.EqualTo((3_000_000L, 2d)));
    }

    [Test]
    public void ShortestPaths_AgreeWithSssp_AndWithCountingWalks([Range(1, 6)] int seed, [Values] bool isDirected)
    {
        var graph = Whole(seed, 25, 60, isDirected);
        var lengths = Lengths.OfWeights(graph);

        var result = ShortestPaths.Run(graph, 0, lengths, default);

        Assert.That(result.Distances.Select(d => d < 0 ? double.PositiveInfinity : d), Is.EqualTo(Sssp.Run(graph, 0, default)));
        for (var v = 0; v < 25; v++)
        {
            var all = AllShortestPaths.Run(graph, 0, v, 100_000, lengths, default);
            Assert.That((all.Paths.Count, all.IsComplete), Is.EqualTo(((int)result.Counts[v], true)));
            Assert.That(all.Distances, Is.All.EqualTo(result.Distances[v]));
            Assert.That(all.Paths.Select(path => string.Join(' ', path)), Is.Unique);
            Assert.That(all.Paths, Is.All.Matches<int[]>(path => path![0] == 0 && path[^1] == v && Length(graph, lengths, path) == result.Distances[v]));
        }
    }

    [Test]
    public void AllShortestPaths_OfAGrid_AreBinomial_AndTheListCanBeCut()
    {
        var builder = new CsrGraphBuilder(36);
        for (var u = 0; u < 36; u++)
        {
            if (u % 6 < 5)
                builder.Add(u, u + 1);
            if (u < 30)
                builder.Add(u, u + 6);
        }
        var grid = builder.Build();

        var result = AllShortestPaths.Run(grid, 0, 35, 10, null, default);

        Assert.That((result.Count, result.Paths.Count, result.IsComplete), Is.EqualTo((252d, 10, false)));
        Assert.That(result.Paths[0], Is.EqualTo(new[] { 0, 1, 2, 3, 4, 5, 11, 17, 23, 29, 35 }));
    }

    [Test]
    public void Paths_ToItselfAndWhereNoneLeads()
    {
        var graph = TestGraph.Parse("a>b c").Csr;

        Assert.That(AllShortestPaths.Run(graph, 0, 0, 5, null, default).Paths, Is.EqualTo(new[] { new[] { 0 } }));
        Assert.That(AllShortestPaths.Run(graph, 1, 0, 5, null, default).Paths, Is.Empty);
        Assert.That(KShortestPaths.Run(graph, 0, 0, 5, null, default).Paths, Is.EqualTo(new[] { new[] { 0 } }));
        Assert.That(KShortestPaths.Run(graph, 0, 2, 5, null, default).Paths, Is.Empty);
        Assert.That(ShortestPaths.Run(graph, 2, null, default).PathTo(0), Is.Empty);
    }

    [Test]
    public void KShortestPaths_AgreeWithListingAllSimplePaths([Range(1, 10)] int seed, [Values] bool isDirected)
    {
        var graph = Whole(seed, 9, 20, isDirected);
        var lengths = Lengths.OfWeights(graph);

        var result = KShortestPaths.Run(graph, 0, 8, 15, lengths, default);

        var all = SimplePaths(graph, 0, 8).Select(path => (Length: Length(graph, lengths, path), Path: path))
            .OrderBy(path => path.Length).ThenBy(path => string.Concat(path.Path), StringComparer.Ordinal).ToArray();
        Assert.That(result.Paths, Is.EqualTo(all.Take(15).Select(path => path.Path)));
        Assert.That(result.Distances, Is.EqualTo(all.Take(15).Select(path => path.Length)));
    }

    [Test]
    public void KShortestPaths_OfTheGdsExample()
    {
        var graph = TestGraph.Parse("a>b:50 a>c:50 a>d:100 b>d:40 c>d:40 c>e:80 d>e:30 d>f:80 e>f:40");

        var result = KShortestPaths.Run(graph.Csr, graph["a"], graph["f"], 3, Lengths.OfWeights(graph.Csr), default);

        Assert.That(result.Paths.Select(path => string.Concat(path.Select(u => graph.Names[u]))), Is.EqualTo(new[] { "abdef", "acdef", "abdf" }));
        Assert.That(result.Distances, Is.EqualTo(new long[] { 160, 160, 170 }));
    }

    [Test]
    public void BadLengths_AreRefused()
    {
        var graph = Samples.Line.Csr;

        Assert.Throws<ArgumentException>(() => ShortestPaths.Run(graph, 0, [1], default));
        Assert.Throws<ArgumentException>(() => ShortestPaths.Run(graph, 0, new long[8], default));
        Assert.Throws<ArgumentException>(() => Lengths.OfWeights(TestGraph.Parse("a-b:1.5").Csr));
        Assert.Throws<ArgumentException>(() => Lengths.OfWeights(TestGraph.Parse("a-b:-1").Csr));
        Assert.Throws<ArgumentException>(() => Lengths.OfStrengths(TestGraph.Parse("a-b:0").Csr));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShortestPaths.Run(graph, 9, null, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => KShortestPaths.Run(graph, 0, 1, 0, null, default));
    }

    private static CsrGraph Whole(int seed, int n, int m, bool isDirected)
    {
        var random = new Random(seed);
        var builder = new CsrGraphBuilder(n, isDirected, hasWeights: true);
        var seen = new HashSet<(int, int)>();
        for (var i = 0; i < m; i++)
        {
            var (u, v) = (random.Next(n), random.Next(n));
            if (u != v && seen.Add(isDirected ? (u, v) : (Math.Min(u, v), Math.Max(u, v))))
                builder.Add(u, v, random.Next(1, 4));
        }
        return builder.Build();
    }

    private static long Length(CsrGraph graph, long[] lengths, int[] path) =>
        path.Zip(path.Skip(1), (u, v) => lengths[graph.Offsets[u] + graph.Neighbours(u).BinarySearch(v)]).Sum();

    private static IEnumerable<int[]> SimplePaths(CsrGraph graph, int source, int target)
    {
        var found = new List<int[]>();
        Go([source]);
        return found;

        void Go(int[] path)
        {
            if (path[^1] == target)
            {
                found.Add(path);
                return;
            }
            foreach (var v in graph.Neighbours(path[^1]).ToArray())
                if (!path.Contains(v))
                    Go([.. path, v]);
        }
    }
}
