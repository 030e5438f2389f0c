namespace Graph.Analytics.Tests;

/// <summary>The worked examples of the GDS documentation for every algorithm that both have; read in place, skipped when absent.</summary>
public sealed class GdsExamplesTests
{
    // Example 5 stops single nodes at a coarse tolerance, which the convention here does not imitate.
    [TestCase(0, null, 20, 0.85, 1e-7)]
    [TestCase(4, "weight", 20, 0.85, 1e-7)]
    [TestCase(6, null, 20, 0.05, 1e-7)]
    [TestCase(7, null, 20, 0.85, 1e-7)]
    public void PageRank_Agrees(int number, string? weight, int iterations, double damping, double tolerance)
    {
        var page = new GdsPage("page-rank");
        var (graph, names) = page.Project(page.Case(number), weight);
        var options = new PageRankOptions { Convention = PageRankConvention.Gds, Iterations = iterations, Damping = damping, Tolerance = tolerance };
        if (number == 7)
            options = options with { Personalisation = [.. names.Select(name => name == "Site A" ? 1d : 0)] };

        Agree(GdsPage.Scores(page.Case(number)), names, PageRank.Run(graph, options, default).Values, 1e-6);
    }

    // After twenty iterations the page is still about 1e-5 away from the vector itself, with weights 4e-4.
    [TestCase(0, null, 2e-5)]
    [TestCase(4, "weight", 1e-3)]
    public void Eigenvector_Agrees(int number, string? weight, double tolerance)
    {
        var page = new GdsPage("eigenvector-centrality");
        var (graph, names) = page.Project(page.Case(number), weight);

        Agree(GdsPage.Scores(page.Case(number)), names, Eigenvector.Run(graph, new EigenvectorOptions(), default).Values, tolerance);
    }

    [Test]
    public void Hits_Agrees()
    {
        var page = new GdsPage("hits");
        var (graph, names) = page.Project(page.Case(0));

        var hits = Hits.Run(graph, new HitsOptions { Iterations = 20, Tolerance = 1e-15 }, default);

        Agree(GdsPage.Scores(page.Case(0)), names, hits.Authorities, 1e-4);
        Agree(GdsPage.Scores(page.Case(0), column: 2), names, hits.Hubs, 1e-4);
    }

    [TestCase(0)]
    [TestCase(5)]
    public void Betweenness_Agrees(int number)
    {
        var page = new GdsPage("betweenness-centrality");
        var (graph, names) = page.Project(page.Case(number));

        Agree(GdsPage.Scores(page.Case(number)), names, Betweenness.Run(graph, new BetweennessOptions(), default));
    }

    [Test]
    public void Closeness_Agrees()
    {
        var page = new GdsPage("closeness-centrality");
        var (graph, names) = page.Project(page.Case(0));

        Agree(GdsPage.Scores(page.Case(0)), names, Closeness.Run(graph, new ClosenessOptions { IsWassermanFaust = false }, default));
    }

    [Test]
    public void Harmonic_AgreesAfterDividingByTheOthers()
    {
        var page = new GdsPage("harmonic-centrality");
        var (graph, names) = page.Project(page.Case(0));

        var values = Harmonic.Run(graph, new HarmonicOptions(), default);

        Agree(GdsPage.Scores(page.Case(0)), names, [.. values.Select(value => value / (names.Length - 1))]);
    }

    [Test]
    public void Degree_AgreesInBothDirections()
    {
        var page = new GdsPage("degree-centrality");
        var (graph, names) = page.Project(page.Case(0));
        var reverse = graph.Reverse();

        Agree(GdsPage.Scores(page.Case(0)), names, [.. names.Select((_, u) => (double)graph.Degree(u))]);
        Agree(GdsPage.Scores(page.Case(5)), names, [.. names.Select((_, u) => (double)reverse.Degree(u))]);
        Assert.That(Degree.Run(graph), Is.EqualTo(names.Select((_, u) => graph.Degree(u) + reverse.Degree(u))));
    }

    [Test]
    public void CoreNumbers_Agree()
    {
        var page = new GdsPage("k-core");
        var (graph, names) = page.Project(page.Case(0));

        Agree(GdsPage.Scores(page.Case(0)), names, Array.ConvertAll(CoreNumbers.Run(graph, default), core => (double)core));
    }

    [Test]
    public void TrianglesAndClustering_Agree()
    {
        var (triangles, clustering) = (new GdsPage("triangle-count"), new GdsPage("local-clustering-coefficient"));
        var (graph, names) = triangles.Project(triangles.Case(0));
        var (other, otherNames) = clustering.Project(clustering.Case(0));

        Agree(GdsPage.Scores(triangles.Case(0)), names, [.. Triangles.Run(graph, default).Counts.Select(count => (double)count)]);
        Agree(GdsPage.Scores(clustering.Case(0)), otherNames, Triangles.Run(other, default).Clustering);
        Assert.That(Triangles.Run(other, default).AverageClustering, Is.EqualTo(0.6055555555555555).Within(1e-12));
        Assert.That(Triangles.Run(graph, default).Total, Is.EqualTo(3));
    }

    [Test]
    public void Components_Agree()
    {
        var (weak, strong) = (new GdsPage("wcc"), new GdsPage("strongly-connected-components"));
        var (graph, names) = weak.Project(weak.Case(0));
        var (other, otherNames) = strong.Project(strong.Case(0));

        AgreeAsGroups(GdsPage.Scores(weak.Case(0)), names, Components.Run(graph, default).Labels);
        AgreeAsGroups(GdsPage.Scores(strong.Case(0)), otherNames, StrongComponents.Run(other, default).Labels);
    }

    [Test]
    public void ArticulationPointsAndBridges_Agree()
    {
        var (points, bridges) = (new GdsPage("articulation-points"), new GdsPage("bridges"));
        var (graph, names) = points.Project(points.Case(0));
        var (other, otherNames) = bridges.Project(bridges.Case(0));
        var (cuts, otherCuts) = (Cuts.Run(graph, default), Cuts.Run(other, default));

        Assert.That(
            names.Where((_, u) => cuts.IsArticulation[u]),
            Is.EquivalentTo(points.Case(0).GetProperty("rows").EnumerateArray().Select(row => row[0].GetString())));
        Assert.That(
            otherCuts.Bridges.Select(bridge => (otherNames[bridge.U], otherNames[bridge.V])),
            Is.EqualTo(bridges.Case(0).GetProperty("rows").EnumerateArray().Select(row => (row[0].GetString(), row[1].GetString()))));
    }

    [TestCase("dijkstra-single-source", 0)]
    [TestCase("delta-single-source", 0)]
    [TestCase("dijkstra-source-target", 3)]
    public void Distances_Agree(string name, int number)
    {
        var page = new GdsPage(name);
        var (graph, names) = page.Project(page.Case(number), "cost");
        var source = Array.IndexOf(names, "A");
        var (real, whole) = (Sssp.Run(graph, source, default), ShortestPaths.Run(graph, source, Lengths.OfWeights(graph), default));

        foreach (var row in page.Case(number).GetProperty("rows").EnumerateArray())
        {
            var target = Array.IndexOf(names, row[2].GetString());
            Assert.That((real[target], (double)whole.Distances[target]), Is.EqualTo((row[3].GetDouble(), row[3].GetDouble())));
            Assert.That(whole.PathTo(target).Select(u => names[u]), Is.EqualTo(row[4].EnumerateArray().Select(node => node.GetString())));
        }
    }

    [Test]
    public void AllPairs_Agree()
    {
        var page = new GdsPage("all-pairs-shortest-path");
        var (graph, names) = page.Project(page.Case(0), "cost");

        foreach (var row in page.Case(0).GetProperty("rows").EnumerateArray())
        {
            var distances = Sssp.Run(graph, Array.IndexOf(names, row[0].GetString()), default);
            Assert.That(distances[Array.IndexOf(names, row[1].GetString())], Is.EqualTo(row[2].GetDouble()));
        }
    }

    [Test]
    public void Yen_Agrees()
    {
        var page = new GdsPage("yens");
        var (graph, names) = page.Project(page.Case(0), "cost");

        var result = KShortestPaths.Run(graph, Array.IndexOf(names, "A"), Array.IndexOf(names, "F"), 3, Lengths.OfWeights(graph), default);

        var rows = page.Case(0).GetProperty("rows").EnumerateArray().ToArray();
        Assert.That(result.Distances, Is.EqualTo(rows.Select(row => (long)row[3].GetDouble())));
        Assert.That(
            result.Paths.Select(path => string.Concat(path.Select(u => names[u]))),
            Is.EqualTo(rows.Select(row => string.Concat(row[4].EnumerateArray().Select(node => node.GetString())))));
    }

    [TestCase("louvain", 0, null)]
    [TestCase("louvain", 4, "weight")]
    [TestCase("leiden", 0, null)]
    [TestCase("leiden", 4, "weight")]
    public void Communities_Agree(string name, int number, string? weight)
    {
        var page = new GdsPage(name);
        var (graph, names) = page.Project(page.Case(number), weight);

        var found = name == "leiden" ? Leiden.Run(graph, new LeidenOptions(), default) : Louvain.Run(graph, new LeidenOptions(), default);

        AgreeAsGroups(GdsPage.Scores(page.Case(number)), names, found.Labels);
    }

    [Test]
    public void TheLargerExample_ReachesAtLeastTheModularityOfThePages()
    {
        var page = new GdsPage("louvain");
        var (graph, _) = page.Project(page.Case(6));

        var best = Enumerable.Range(0, 10).Max(seed => Leiden.Run(graph, new LeidenOptions { Seed = (ulong)seed, Iterations = 0 }, default).Quality);

        Assert.That(best, Is.GreaterThanOrEqualTo(0.3816 - 1e-9));
    }

    [Test]
    public void Modularity_Agrees()
    {
        var page = new GdsPage("modularity");
        var (graph, names) = page.Project(page.Case(0), "weight");
        var groups = page.Property("community");

        Assert.That(
            PartitionQuality.Of(graph, [.. names.Select(name => groups[name])], new LeidenOptions()),
            Is.EqualTo(page.Case(1).GetProperty("rows")[0][3].GetDouble()).Within(1e-9));
    }

    [Test]
    public void Conductance_IsCutByVolumeThere()
    {
        var page = new GdsPage("conductance");
        var (graph, _) = page.Project(page.Case(1), "weight");
        var labels = Leiden.Run(graph, new LeidenOptions(), default).Labels;

        var measures = CommunityMeasures.Run(graph, labels, default);

        Assert.That(
            measures.CutWeights.Zip(measures.InnerWeights, (cut, inner) => cut / ((2 * inner) + cut)),
            Is.EquivalentTo(page.Case(1).GetProperty("rows").EnumerateArray().Select(row => row[1].GetDouble())));
    }

    [TestCase("node-similarity", 0, SimilarityMeasure.Jaccard, 0, 1)]
    [TestCase("node-similarity", 7, SimilarityMeasure.Jaccard, 0, 3)]
    [TestCase("node-similarity", 8, SimilarityMeasure.Jaccard, 0.5, 1)]
    [TestCase("node-similarity", 9, SimilarityMeasure.WeightedJaccard, 0.3, 1)]
    public void NodeSimilarity_Agrees(string name, int number, SimilarityMeasure measure, double scoreMin, int degreeMin)
    {
        var page = new GdsPage(name);
        var (graph, names) = page.Project(page.Case(number), "strength");

        var pairs = NodeSimilarity.Run(graph, new NodeSimilarityOptions { Measure = measure, ScoreMin = scoreMin, DegreeMin = degreeMin }, default);

        var expected = page.Case(number).GetProperty("rows").EnumerateArray()
            .Where(row => string.CompareOrdinal(row[0].GetString(), row[1].GetString()) < 0)
            .ToDictionary(row => (row[0].GetString()!, row[1].GetString()!), row => row[2].GetDouble());
        Assert.That(pairs.Select(pair => (names[pair.U], names[pair.V])), Is.EquivalentTo(expected.Keys));
        foreach (var pair in pairs)
            Assert.That(pair.Score, Is.EqualTo(expected[(names[pair.U], names[pair.V])]).Within(1e-9));
    }

    private static void Agree(Dictionary<string, double> expected, string[] names, double[] actual, double tolerance = 1e-9)
    {
        Assert.That(expected, Has.Count.EqualTo(names.Length));
        for (var u = 0; u < names.Length; u++)
            Assert.That(actual[u], Is.EqualTo(expected[names[u]]).Within(tolerance * Math.Max(1, Math.Abs(expected[names[u]]))), names[u]);
    }

    private static void AgreeAsGroups(Dictionary<string, double> expected, string[] names, int[] labels) => Assert.That(
        PartitionComparison.AdjustedRandIndex([.. names.Select(name => (int)expected[name])], labels), Is.EqualTo(1));
}
