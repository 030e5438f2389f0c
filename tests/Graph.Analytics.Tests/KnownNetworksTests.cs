namespace Graph.Analytics.Tests;

/// <summary>Networks with known classes: the quality that is known to be reachable, and agreement of methods. Read in place, skipped when absent.</summary>
public sealed class KnownNetworksTests
{
    [TestCase("karate", 34, 78, 0.4198, 0.3715, 0.005)]
    [TestCase("football", 115, 613, 0.6046, 0.5540, 0.005)]
    [TestCase("polbooks", 105, 441, 0.5272, 0.4149, 0.005)]
    [TestCase("dolphins", 62, 159, 0.5285, 0.3735, 0.01)]
    public void Leiden_ReachesTheKnownModularity(string name, int n, int m, double best, double ofClasses, double within)
    {
        var (graph, classes) = Load(name);

        var found = Enumerable.Range(0, 10).Select(seed => Leiden.Run(graph, new LeidenOptions { Seed = (ulong)seed }, default)).MaxBy(r => r.Quality)!;

        Assert.That((graph.NodeCount, graph.EdgeCount), Is.EqualTo((n, m)));
        Assert.That(found.Quality, Is.InRange(best - within, best + 5e-5));
        Assert.That(found.Quality, Is.EqualTo(PartitionQuality.Of(graph, found.Labels, new LeidenOptions())).Within(1e-12));
        Assert.That(PartitionQuality.Of(graph, classes, new LeidenOptions()), Is.EqualTo(ofClasses).Within(5e-5));
        Assert.That(CommunityMeasures.Run(graph, found.Labels, default).Parts, Is.All.EqualTo(1));
    }

    // Means over ten runs of igraph, whose runs differ among themselves.
    [TestCase("karate", 0.4020, 0.699, 0.702)]
    [TestCase("football", 0.6005, 0.924, 0.897)]
    public void Infomap_FindsThePartitionThatIsKnown(string name, double modularity, double nmi, double ari)
    {
        var (graph, classes) = Load(name);

        var found = Infomap.Run(graph, new InfomapOptions(), default);

        Assert.That(PartitionQuality.Of(graph, found.Labels, new LeidenOptions()), Is.EqualTo(modularity).Within(0.01));
        Assert.That(PartitionComparison.NormalisedMutualInformation(found.Labels, classes), Is.EqualTo(nmi).Within(0.03));
        Assert.That(PartitionComparison.AdjustedRandIndex(found.Labels, classes), Is.EqualTo(ari).Within(0.03));
    }

    [Test]
    public void Football_LeaguesAreFound()
    {
        var (graph, classes) = Load("football");

        var found = Leiden.Run(graph, new LeidenOptions(), default);

        Assert.That(PartitionComparison.NormalisedMutualInformation(found.Labels, classes), Is.GreaterThanOrEqualTo(0.86));
    }

    // The shortest that an independent simulated annealing found (football: 5.4944), and the modules it needs.
    [TestCase("karate", 4.311793, 3)]
    [TestCase("polbooks", 5.466892, 5)]
    [TestCase("football", 5.446650, 12)]
    public void Infomap_IsAtLeastAsShortAsAnnealing(string name, double codeLength, int modules)
    {
        var (graph, _) = Load(name);

        var found = Infomap.Run(graph, new InfomapOptions(), default);

        Assert.That(found.CodeLength, Is.EqualTo(codeLength).Within(1e-6));
        Assert.That(found.CommunityCount, Is.EqualTo(modules));
    }

    [Test]
    public void Karate_StructureIsAsPublished()
    {
        var (graph, _) = Load("karate");

        Assert.That(CoreNumbers.Run(graph, default).Max(), Is.EqualTo(4));
        Assert.That(Triangles.Run(graph, default).Total, Is.EqualTo(45));
        Assert.That(Triangles.Run(graph, default).AverageClustering, Is.EqualTo(0.5706384782).Within(1e-9));
        Assert.That(BiconnectedComponents.Run(graph, default).Blocks, Has.Count.EqualTo(3));
        Assert.That(Betweenness.Run(graph, new BetweennessOptions(), default)[0], Is.EqualTo(231.0714285714).Within(1e-9));
        Assert.That(KeyPlayers.Disrupt(graph, new KeyPlayersOptions { K = 1 }, default).Nodes, Is.EqualTo(new[] { 0 }));
    }

    private static (CsrGraph Graph, int[] Classes) Load(string name)
    {
        var (ids, classes, edges) = (new List<string>(), new List<string>(), new List<(string Source, string Target)>());
        string source = "", section = "";
        foreach (var row in ReferenceData.Rows(Path.Combine(ReferenceData.Folder("community-truth"), name + ".gml")))
            switch (row[0])
            {
                case "node" or "edge":
                    section = row[0];
                    break;
                case "id" when section == "node":
                    ids.Add(row[1]);
                    break;
                case "gt":
                    classes.Add(row[1]);
                    break;
                case "source":
                    source = row[1];
                    break;
                case "target":
                    edges.Add((source, row[1]));
                    break;
            }

        var builder = new CsrGraphBuilder(ids.Count);
        foreach (var edge in edges)
            builder.Add(ids.IndexOf(edge.Source), ids.IndexOf(edge.Target));
        return (builder.Build(), [.. classes.Select(name => classes.IndexOf(name))]);
    }
}
