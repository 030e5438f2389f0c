using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;
using Graph.Linkage.Tests.Findings;
using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Projection;

[TestFixture]
public sealed class ProjectionTests
{
    [Test]
    public async Task PersonsComeLast_OrderedByTheirNumbersNotTheirCards()
    {
        var file = TestFile.Named("owners")
            .Link(LinkTypes.RegisteredTo, "phone:8615400000002", "person:1")
            .Link(LinkTypes.RegisteredTo, "phone:8615400000001", "person:2");
        await using var bench = await FindingBench.WithAsync(file);

        var projection = await RunAsync(bench.Store);

        Assert.That(projection.Nodes.Select(id => id.ToString()), Is.EqualTo(new[]
        {
            "phone:8615400000001", "phone:8615400000002", "person:2", "person:1",
        }));
    }

    [Test]
    public async Task RowOrder_ChangesNeitherNodesNorSnapshot()
    {
        string[] edges = ["a-b", "b-c", "c-a", "c-d", "d-e"];
        await using var forward = await FindingBench.WithAsync(Edges("f", edges));
        await using var backward = await FindingBench.WithAsync(Edges("f", [.. edges.Reverse()]));

        var (one, two) = (await RunAsync(forward.Store), await RunAsync(backward.Store));

        Assert.That(two.Nodes, Is.EqualTo(one.Nodes));
        Assert.That(two.Graph.Targets, Is.EqualTo(one.Graph.Targets));
        Assert.That(two.Graph.Weights, Is.EqualTo(one.Graph.Weights));
    }

    [Test]
    public async Task WeightIsStrengthTimesLogOfCount_OrTheMappedOne()
    {
        var file = TestFile.Named("weights")
            .Link(LinkTypes.UsedIn, "phone:8615400000001", "imei14:00100000000001", count: 7)
            .Link("knows", "phone:8615400000001", "phone:8615400000002", weight: 2.5);
        await using var bench = await FindingBench.WithAsync(file);

        var projection = await RunAsync(bench.Store);

        Assert.That(projection.Graph.Weights!.Distinct().Order(), Is.EqualTo(new[] { 2.5f, 3f }));
    }

    [Test]
    public async Task StarOfACallRecord_IsFolded_AndSharedContactsStay()
    {
        var file = TestFile.Named("stars");
        for (var i = 0; i < 30; i++)
        {
            file.Call("phone:8615400000001", $"phone:86154000010{i:00}", $"2026-01-02 03:{i:00}:05");
            file.Call("phone:8615400000002", $"phone:86154000020{i:00}", $"2026-01-03 03:{i:00}:05");
        }
        file.Call("phone:8615400000001", "phone:8615400009999", "2026-01-04 03:04:05").Call("phone:8615400000002", "phone:8615400009999", "2026-01-04 04:04:05");
        await using var bench = await FindingBench.WithAsync(file);

        var projection = await RunAsync(bench.Store);

        Assert.That(projection.Nodes.Select(id => id.Key), Is.EqualTo(new[] { "8615400000001", "8615400000002", "8615400009999" }));
        var peer = projection.Facts.IndexOf(new EntityId(EntityKinds.Phone, "8615400001000"));
        Assert.That(projection.Facts.Ids[projection.FoldedInto[peer]].Key, Is.EqualTo("8615400000001"));
    }

    [Test]
    public async Task PublicNumbers_AreLeftOut()
    {
        var file = TestFile.Named("public").Call("phone:8615400000001", "phone:10086", "2026-01-02 03:04:05");
        await using var bench = await FindingBench.WithAsync(file);

        var projection = await RunAsync(bench.Store);

        Assert.That(projection.Nodes.Select(id => id.Key), Is.EqualTo(new[] { "8615400000001" }));
    }

    [Test]
    public async Task SharedNeighbours_JoinEntitiesOfOneKind()
    {
        var file = TestFile.Named("two-mode");
        foreach (var (woman, party) in new[] { ("eve", 1), ("ann", 1), ("ann", 2), ("eve", 2), ("sue", 2) })
            file.Link("attended", $"woman:{woman}", $"party:{party}");
        await using var bench = await FindingBench.WithAsync(file);

        var projection = await RunAsync(bench.Store, new ProjectionOptions { ProjectKind = "woman" });

        Assert.That(projection.Nodes.Select(id => id.Key), Is.EqualTo(new[] { "ann", "eve", "sue" }));
        Assert.That(projection.Graph.WeightsOf(0).ToArray(), Is.EqualTo(new[] { 2f, 1f }));
    }

    [Test]
    public async Task ChosenRelations_AndOptions_ChangeTheSnapshot()
    {
        await using var bench = await FindingBench.WithAsync(Edges("f", ["a-b", "b-c"]));

        var all = await RunAsync(bench.Store);
        var none = await RunAsync(bench.Store, new ProjectionOptions { Relations = ["other"] });

        Assert.That(none.Graph.EdgeCount, Is.Zero);
        Assert.That(none.Snapshot, Is.Not.EqualTo(all.Snapshot));
        Assert.That((await RunAsync(bench.Store)).Snapshot, Is.EqualTo(all.Snapshot));
    }

    [Test]
    public async Task EntitiesAreRankedByAnyMeasure()
    {
        await using var bench = await FindingBench.WithAsync(Edges("f", ["a-b", "a-c", "a-d", "d-e"]));

        foreach (var measure in EntityRanking.Measures)
        {
            var ranked = await EntityRanking.RankAsync(bench.Store, Viewer.Everything, measure, null, 2, default);
            Assert.That(ranked.Total, Is.EqualTo(5), measure);
            Assert.That(ranked.Items[0].Id.Key, Is.EqualTo("a"), measure);
            Assert.That(ranked.Items[0].Score, Is.EqualTo(1), measure);
        }
    }

    private static Task<Graph.Linkage.Projection.Projection> RunAsync(IStore store, ProjectionOptions? options = null) =>
        Projector.RunAsync(store, options ?? new ProjectionOptions(), Viewer.Everything, default);

    private static TestFile Edges(string name, IEnumerable<string> edges)
    {
        var file = TestFile.Named(name);
        foreach (var edge in edges.Select(edge => edge.Split('-')))
            file.Link("knows", $"node:{edge[0]}", $"node:{edge[1]}", isDirected: false);
        return file;
    }
}
