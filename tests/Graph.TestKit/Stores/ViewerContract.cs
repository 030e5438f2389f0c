using Graph.Linkage.Model;
using Graph.Linkage.Store;
using NUnit.Framework;

namespace Graph.TestKit;

/// <summary>Hidden equals missing: two viewers, one store.</summary>
public abstract class ViewerContract : StoreContract
{
    private const string Ann = "phone:8615400000001";
    private const string Bob = "phone:8615400000002";
    private const string Cid = "phone:8615400000003";
    private static readonly Viewer North = Sees("case:north");
    private static readonly Viewer South = Sees("case:south", "35");

    [SetUp]
    public async Task ImportBothSidesAsync()
    {
        await Store.ImportAsync(
            TestFile.Named("north").Call(Ann, Bob, "2026-01-01 10:00:00").Call(Ann, Bob, "2026-01-05 10:00:00").Entity(Ann, ("name", "北演名")), "case:north", "11");
        await Store.ImportAsync(
            TestFile.Named("south").Call(Ann, Bob, "2026-01-01 10:00:02", EventSide.To).Call(Bob, Cid, "2026-02-01 10:00:00").Entity(Ann, ("name", "南演名")),
            "case:south", "3505");
        await Store.ImportAsync(TestFile.Named("elsewhere").Call(Bob, Cid, "2026-02-02 10:00:00"), "case:south", "44");
    }

    [Test]
    public async Task AnEntity_IsMissingForWhoSeesNoneOfItsRows()
    {
        Assert.That(await Store.Reader.FindAsync(North, TestFile.Id(Cid), default), Is.Null);
        Assert.That(await Store.Reader.FindAsync(South, TestFile.Id(Cid), default), Is.Not.Null);
    }

    [Test]
    public async Task CountsAndTimes_AreOverVisibleRowsOnly()
    {
        Assert.That(await LinksAsync(Ann), Is.EqualTo(new[] { $"CALLED {Ann}>{Bob} x2" }));
        Assert.That(await LinksAsync(Ann, South), Is.EqualTo(new[] { $"CALLED {Ann}>{Bob} x1" }));
        Assert.That(await LinksAsync(Bob, North), Is.EqualTo(new[] { $"CALLED {Ann}>{Bob} x2" }));
        Assert.That(await LinksAsync(Bob, South), Is.EqualTo(new[] { $"CALLED {Ann}>{Bob} x1", $"CALLED {Bob}>{Cid} x1" }));
    }

    [Test]
    public async Task AnEventSeenFromBothSides_ShowsEachViewerHisOwnRow()
    {
        var nid = await NidAsync(Ann);

        var north = (await Store.Reader.EventsAsync(North, new EventQuery(nid), Slice.All, default)).Items[0];
        var south = (await Store.Reader.EventsAsync(South, new EventQuery(nid), Slice.All, default)).Items[0];

        Assert.That((north.At.ToString(), north.Evidence.Rows), Is.EqualTo(("2026-01-01T10:00:00+08:00", 1)));
        Assert.That((south.At.ToString(), south.Evidence.Rows), Is.EqualTo(("2026-01-01T10:00:02+08:00", 1)));
    }

    [Test]
    public async Task TheShownName_IsTheOneTheViewerMaySee()
    {
        Assert.That((await Store.Reader.FindAsync(North, TestFile.Id(Ann), default))!.Name, Is.EqualTo("北演名"));
        Assert.That((await Store.Reader.FindAsync(South, TestFile.Id(Ann), default))!.Name, Is.EqualTo("南演名"));
    }

    [Test]
    public async Task Search_FindsNeitherHiddenNumbersNorHiddenNames()
    {
        Assert.That(await Store.Search.FindAsync(North, "15400000003", 10, default), Is.Empty);
        Assert.That(await Store.Search.FindAsync(North, "南演", 10, default), Is.Empty);
        Assert.That((await Store.Search.FindAsync(South, "南演", 10, default)).Single().Total, Is.EqualTo(1));
    }

    [Test]
    public async Task ListsNeighboursImportsAndRows_AgreeWithWhatIsVisible()
    {
        var hidden = new RowRef(TestFile.Named("elsewhere").Hash, 0, 1);

        Assert.That((await Store.Reader.EntitiesAsync(North, new EntityQuery(), Slice.All, default)).Total, Is.EqualTo(2));
        Assert.That((await Store.Reader.EntitiesAsync(South, new EntityQuery(), Slice.All, default)).Total, Is.EqualTo(3));
        Assert.That((await Store.Reader.NeighbourCountsAsync(North, await NidAsync(Bob), default)).Sum(count => count.Neighbours), Is.EqualTo(1));
        Assert.That((await Store.Imports.ListAsync(South, Slice.All, default)).Total, Is.EqualTo(1));
        Assert.That(await Store.SourceRows.ReadAsync(South, [hidden], default), Is.Empty);
        Assert.That(await Store.SourceRows.ReadAsync(Viewer.Everything, [hidden], default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task BlockReads_CarryVisibleTotals()
    {
        var all = await LinkBlocks.ReadAsync(Store, new LinkBlockQuery(Viewer.Everything));
        var south = await LinkBlocks.ReadAsync(Store, new LinkBlockQuery(South));
        var january = await LinkBlocks.ReadAsync(
            Store, new LinkBlockQuery(Viewer.Everything, ToTicks: TestFile.Time("2026-01-31 00:00:00").UtcTicks));

        Assert.That(all, Is.EqualTo(new[] { "CALLED x2", "CALLED x2" }));
        Assert.That(south, Is.EqualTo(new[] { "CALLED x1", "CALLED x1" }));
        Assert.That(january, Is.EqualTo(new[] { "CALLED x2" }));
    }

    [Test]
    public async Task Findings_AreVisibleOnlyToWhoSeesTheWholeScope()
    {
        var run = await Store.Runs.EnqueueAsync(new RunRequest("key", "case:north", "{}", "manual", "tester"), default);
        var claim = await Store.Runs.ClaimAsync("worker", TimeSpan.FromMinutes(1), run.Id, default);
        await Store.Runs.PublishAsync(claim!, new FindingSet("snapshot", [], [], [], []), "{}", default);

        Assert.That(await Store.Findings.CurrentRunAsync(North, default), Is.Not.Null);
        Assert.That(await Store.Findings.CurrentRunAsync(South, default), Is.Null);
        Assert.That(await Store.Runs.FindAsync(South, run.Id, default), Is.Null);
    }
}
