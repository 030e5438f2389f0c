using CsCheck;
using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class LeidenTests
{
    private static readonly CommunityObjective[] Unipartite = [CommunityObjective.Modularity, CommunityObjective.Cpm];

    [Test]
    public void TwoCliquesJoinedByOneEdge_AreTwoCommunities()
    {
        var graph = TestGraph.Parse("a-b b-c c-a  c-d  d-e e-f f-d");

        var result = Leiden.Run(graph.Csr, new LeidenOptions { Seed = 7 }, default);

        Assert.That(graph.Groups(result.Labels), Is.EqualTo("abc|def"));
        Assert.That(result.Quality, Is.EqualTo((6d / 7) - 0.5).Within(1e-12));
        Assert.That(result.CommunityCount, Is.EqualTo(2));
    }

    [Test]
    public void EmptyGraph_OneNode_AndNodesWithoutEdges_AreCommunitiesOfOne()
    {
        Assert.That(Leiden.Run(Samples.Empty, new LeidenOptions(), default).CommunityCount, Is.Zero);
        Assert.That(Leiden.Run(Samples.OneNode.Csr, new LeidenOptions(), default).Labels, Is.EqualTo(new[] { 0 }));
        Assert.That(Leiden.Run(new CsrGraphBuilder(3).Build(), new LeidenOptions(), default).Labels, Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public void CliqueAndStar_AreOneCommunity()
    {
        Assert.That(Leiden.Run(Samples.Clique.Csr, new LeidenOptions(), default).CommunityCount, Is.EqualTo(1));
        Assert.That(Leiden.Run(Samples.Star.Csr, new LeidenOptions(), default).CommunityCount, Is.EqualTo(1));
    }

    [Test]
    public void Cpm_FindsCliquesOfARing_ThatModularityMerges()
    {
        const int cliques = 30;
        var builder = new CsrGraphBuilder(5 * cliques);
        for (var c = 0; c < cliques; c++)
        {
            for (var i = 0; i < 5; i++)
                for (var j = 0; j < i; j++)
                    builder.Add((5 * c) + i, (5 * c) + j);
            builder.Add(5 * c, (5 * c + 6) % (5 * cliques));
        }
        var ring = builder.Build();

        var cpm = Leiden.Run(ring, new LeidenOptions { Objective = CommunityObjective.Cpm, Resolution = 0.5 }, default);
        var modularity = Leiden.Run(ring, new LeidenOptions(), default);

        Assert.That(cpm.CommunityCount, Is.EqualTo(cliques));
        Assert.That(cpm.Quality, Is.EqualTo(cliques * (10 - (0.5 * 10))).Within(1e-9));
        Assert.That(modularity.CommunityCount, Is.LessThan(cliques));
    }

    [Test]
    public void Cpm_NodeSizes_CountAsThatManyNodes()
    {
        var graph = TestGraph.Parse("a-b");
        var options = new LeidenOptions { Objective = CommunityObjective.Cpm, Resolution = 0.3 };

        var small = Leiden.Run(graph.Csr, options, default);
        var large = Leiden.Run(graph.Csr, options with { NodeSizes = [2, 2] }, default);

        Assert.That(graph.Groups(small.Labels), Is.EqualTo("ab"));
        Assert.That(graph.Groups(large.Labels), Is.EqualTo("a|b"));
    }

    [Test]
    public void Barber_FindsTwoTwoModeGroups_AndRefusesAnOddCycle()
    {
        var graph = TestGraph.Parse("a-p a-q b-p b-q  b-r  c-r c-s d-r d-s");
        var options = new LeidenOptions { Objective = CommunityObjective.Barber };

        var result = Leiden.Run(graph.Csr, options, default);

        Assert.That(graph.Groups(result.Labels), Is.EqualTo("apqb|rcsd"));
        Assert.That(result.Quality, Is.EqualTo((8d / 9) - (((5 * 4) + (4 * 5)) / 81d)).Within(1e-12));
        Assert.Throws<ArgumentException>(() => Leiden.Run(Samples.Clique.Csr, options, default));
    }

    [TestCaseSource(nameof(Unipartite))]
    public void Communities_AreConnected_OnRandomGraphs(CommunityObjective objective) =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[1, 60], Gen.Int[0, 150], Gen.Double[0.05, 2]).Sample(
            (seed, n, m, resolution) =>
            {
                var graph = Samples.Random(seed, n, m, hasWeights: seed % 2 == 0);
                var result = Leiden.Run(graph, new LeidenOptions { Objective = objective, Resolution = resolution, Seed = (ulong)seed }, default);
                return IsConnected(graph, result.Labels) && result.Labels.Distinct().Count() == result.CommunityCount;
            },
            iter: 300);

    [Test]
    public void Threads_DoNotChangeTheResult([Values(2, 4, 8)] int threads)
    {
        var graph = Samples.Planted(5, groups: 120, size: 60, degreeInside: 4, edgesBetween: 5000, hasWeights: true);
        var options = new LeidenOptions { Seed = 3, Iterations = 2 };

        var serial = Leiden.Run(graph, options, default);
        var parallel = Leiden.Run(graph, options with { Threads = threads }, default);

        Assert.That(parallel.Labels, Is.EqualTo(serial.Labels));
        Assert.That(parallel.Quality, Is.EqualTo(serial.Quality));
    }

    [Test]
    public void LargeGraph_IsTheSameForAnyThreads_AndAnyOrderOfEdges([Values(2, 8)] int threads)
    {
        var graph = Samples.Planted(6, groups: 200, size: 60, degreeInside: 5, edgesBetween: 9000);
        var shuffled = new CsrGraphBuilder(graph.NodeCount);
        var edges = Samples.Edges(graph).ToArray();
        new Random(1).Shuffle(edges);
        foreach (var (u, v, _) in edges)
            shuffled.Add(v, u);

        var serial = Leiden.Run(graph, new LeidenOptions(), default);
        var parallel = Leiden.Run(shuffled.Build(), new LeidenOptions { Threads = threads }, default);

        Assert.That(parallel.Labels, Is.EqualTo(serial.Labels));
        Assert.That(parallel.Quality, Is.EqualTo(serial.Quality));
    }

    [Test]
    public void LargeGraph_PlantedGroupsAreFound_AndConnected()
    {
        var graph = Samples.Planted(6, groups: 200, size: 60, degreeInside: 5, edgesBetween: 9000, hasWeights: true);
        int[] planted = [.. Enumerable.Range(0, graph.NodeCount).Select(u => u / 60)];

        var result = Leiden.Run(graph, new LeidenOptions(), default);

        Assert.That(PartitionComparison.AdjustedRandIndex(result.Labels, planted), Is.GreaterThan(0.98));
        Assert.That(result.Quality, Is.GreaterThanOrEqualTo(PartitionQuality.Of(graph, planted, new LeidenOptions()) - 1e-3));
        Assert.That(IsConnected(graph, result.Labels));
    }

    [Test]
    public void LargeStableRound_LeavesNoBetterMoveOfASingleNode()
    {
        var graph = Samples.Random(3, 9000, 14_000);

        var result = Leiden.Run(graph, new LeidenOptions { Iterations = 0 }, default);

        Assert.That(result.IsStable);
        Assert.That(BestGain(graph, result.Labels), Is.LessThan(1e-9));
    }

    [Test]
    public void PlantedGroups_AreFound_HoweverNodesAreNumbered()
    {
        var graph = Samples.Planted(9, groups: 8, size: 25, degreeInside: 6, edgesBetween: 120);
        var places = Samples.Permutation(4, graph.NodeCount);

        var plain = Leiden.Run(graph, new LeidenOptions(), default);
        var moved = Leiden.Run(Samples.Relabel(graph, places), new LeidenOptions(), default);

        Assert.That(plain.CommunityCount, Is.EqualTo(8));
        Assert.That(PartitionComparison.AdjustedRandIndex(Samples.Permute(plain.Labels, places), moved.Labels), Is.EqualTo(1));
    }

    [Test]
    public void StableRound_LeavesNoBetterMoveOfASingleNode()
    {
        var graph = Samples.Random(11, 40, 90);
        var options = new LeidenOptions { Iterations = 0 };

        var result = Leiden.Run(graph, options, default);

        Assert.That(result.IsStable);
        for (var u = 0; u < graph.NodeCount; u++)
            for (var c = 0; c < Math.Min(graph.NodeCount, result.CommunityCount + 1); c++)
            {
                int[] moved = [.. result.Labels];
                moved[u] = c;
                Assert.That(PartitionQuality.Of(graph, moved, options), Is.LessThanOrEqualTo(result.Quality + 1e-12));
            }
    }

    [Test]
    public void SmallGraphs_ReachTheBestOfAllPartitions_AlmostAlways()
    {
        var options = new LeidenOptions { Iterations = 0 };
        int[] seeds = [.. Enumerable.Range(0, 200)];

        var reached = seeds.Count(seed =>
        {
            var n = 4 + (seed % 4);
            var graph = Samples.Random(seed, n, 2 * n);
            var best = AllPartitions(n).Max(labels => PartitionQuality.Of(graph, labels, options));
            var found = Enumerable.Range(0, 5).Max(s => Leiden.Run(graph, options with { Seed = (ulong)s }, default).Quality);
            Assert.That(found, Is.InRange(best - 0.05, best + 1e-12));
            return found > best - 1e-12;
        });

        Assert.That(reached, Is.GreaterThanOrEqualTo(190));
    }

    [Test]
    public void Modularity_AgreesWithItsDefinition()
    {
        var graph = Samples.Random(8, 15, 40, hasWeights: true);
        int[] labels = [.. Enumerable.Range(0, 15).Select(u => u % 4)];
        var strength = Strength.Run(graph);
        var total = strength.Sum();
        var expected = 0d;
        for (var u = 0; u < 15; u++)
            for (var v = 0; v < 15; v++)
                if (labels[u] == labels[v])
                    expected += (Between(graph, u, v) / total) - (1.3 * strength[u] * strength[v] / (total * total));

        Assert.That(PartitionQuality.Of(graph, labels, new LeidenOptions { Resolution = 1.3 }), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void DirectedGraph_NegativeWeight_AndBadOptions_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Leiden.Run(TestGraph.Parse("a>b").Csr, new LeidenOptions(), default));
        Assert.Throws<ArgumentException>(() => Leiden.Run(TestGraph.Parse("a-b:-1").Csr, new LeidenOptions(), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => Leiden.Run(Samples.Line.Csr, new LeidenOptions { Resolution = 0 }, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => Leiden.Run(Samples.Line.Csr, new LeidenOptions { Threads = 0 }, default));
    }

    [Test]
    public void CancelledToken_Throws() => Assert.Throws<OperationCanceledException>(
        () => Leiden.Run(Samples.Line.Csr, new LeidenOptions(), new CancellationToken(canceled: true)));

    [Test]
    public void Email_ReachesTheKnownQuality()
    {
        var graph = ReferenceData.Email();
        var departments = new int[1005];
        foreach (var row in ReferenceData.Rows(Path.Combine(ReferenceData.Folder("email-eu-core"), "email-Eu-core-department-labels.txt")))
            departments[ReferenceData.Whole(row[0])] = ReferenceData.Whole(row[1]);

        var best = Enumerable.Range(0, 10).Select(seed => Leiden.Run(graph, new LeidenOptions { Seed = (ulong)seed }, default)).MaxBy(r => r.Quality)!;

        Assert.That(best.Quality, Is.InRange(0.411, 0.42));
        Assert.That(PartitionComparison.NormalisedMutualInformation(best.Labels, departments), Is.GreaterThanOrEqualTo(0.54));
        Assert.That(PartitionQuality.Of(graph, departments, new LeidenOptions()), Is.EqualTo(0.2880).Within(5e-5));
    }

    [TestCase("nv300maxs150mins30maxd60avgd30mix5", 300, 0.6636)]
    [TestCase("nv600maxs300mins60maxd120avgd60mix20", 600, 0.4906)]
    public void LfrGraph_PlantedCommunitiesAreFoundExactly(string name, int n, double modularity)
    {
        var folder = Path.Combine(ReferenceData.Folder("lfr"), name);
        var builder = new CsrGraphBuilder(n);
        foreach (var row in ReferenceData.Rows(Path.Combine(folder, "network.dat")))
            builder.Add(ReferenceData.Whole(row[0]) - 1, ReferenceData.Whole(row[1]) - 1);
        int[] planted = [.. ReferenceData.Rows(Path.Combine(folder, "community.dat"))
            .OrderBy(row => ReferenceData.Whole(row[0])).Select(row => ReferenceData.Whole(row[1]))];

        var result = Leiden.Run(builder.Build(), new LeidenOptions(), default);

        Assert.That(PartitionComparison.AdjustedRandIndex(result.Labels, planted), Is.EqualTo(1));
        Assert.That(PartitionComparison.NormalisedMutualInformation(result.Labels, planted), Is.EqualTo(1).Within(1e-12));
        Assert.That(result.Quality, Is.EqualTo(modularity).Within(5e-5));
    }

    [Test]
    public void GdsExample_ParallelLinksCountSeparately()
    {
        var graph = TestGraph.Parse(
            "Alice-Bridget Alice-Charles Charles-Bridget Alice-Doug Mark-Doug Mark-Michael Michael-Mark", ParallelEdges.Keep);

        var result = Leiden.Run(graph.Csr, new LeidenOptions(), default);

        Assert.That(graph.Groups(result.Labels), Is.EqualTo("Alice,Bridget,Charles|Doug,Mark,Michael"));
        Assert.That(result.Quality, Is.EqualTo(0.3571).Within(5e-5));
    }

    [Test]
    public void Louvain_FindsTheTwoCliquesToo()
    {
        var graph = TestGraph.Parse("a-b b-c c-a  c-d  d-e e-f f-d");

        Assert.That(graph.Groups(Louvain.Run(graph.Csr, new LeidenOptions(), default).Labels), Is.EqualTo("abc|def"));
    }

    /// <summary>The most, in edges, that one node would gain by joining the community of a neighbour.</summary>
    private static double BestGain(CsrGraph graph, int[] labels)
    {
        var strength = Strength.Run(graph);
        var totals = new double[labels.Length];
        for (var u = 0; u < labels.Length; u++)
            totals[labels[u]] += strength[u];
        return Enumerable.Range(0, labels.Length).Max(u =>
        {
            var stay = Gain(u, labels[u]);
            return graph.Neighbours(u).ToArray().Select(v => Gain(u, labels[v]) - stay).DefaultIfEmpty().Max();
        });

        double Gain(int u, int c)
        {
            var weight = graph.Neighbours(u).ToArray().Count(v => v != u && labels[v] == c);
            return weight - (strength[u] * (totals[c] - (labels[u] == c ? strength[u] : 0)) / (2 * graph.EdgeCount));
        }
    }

    private static bool IsConnected(CsrGraph graph, int[] labels)
    {
        foreach (var group in Enumerable.Range(0, labels.Length).GroupBy(u => labels[u]))
            if (Components.Run(graph.Induced([.. group]), default).Count != 1)
                return false;
        return true;
    }

    private static double Between(CsrGraph graph, int u, int v) => Enumerable
        .Range(graph.Offsets[u], graph.Degree(u)).Where(e => graph.Targets[e] == v).Sum(e => graph.Weights![e]);

    // Restricted growth strings: a node joins an earlier group or opens the next one.
    private static IEnumerable<int[]> AllPartitions(int n)
    {
        IEnumerable<int[]> partitions = [[]];
        for (var u = 0; u < n; u++)
            partitions = partitions.SelectMany(p => Enumerable.Range(0, p.Length == 0 ? 1 : p.Max() + 2).Select(c => (int[])[.. p, c]));
        return partitions;
    }
}
