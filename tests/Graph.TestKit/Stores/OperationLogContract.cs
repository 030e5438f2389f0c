using Graph.Linkage.Model;
using Graph.Linkage.Store;
using NUnit.Framework;

namespace Graph.TestKit;

/// <summary>Marks rest on the operation log; settings are versioned.</summary>
public abstract class OperationLogContract : StoreContract
{
    private const string Ann = "phone:8615400000001";

    [Test]
    public async Task AMark_IsAnAttributeWithALogRowAsEvidence()
    {
        await MarkAsync(Marks.Implicated, "案件所列");

        var mark = (await Store.Reader.AttributesAsync(Viewer.Everything, await NidAsync(Ann), default)).Single();
        var row = (await Store.SourceRows.ReadAsync(Viewer.Everything, mark.Evidence.Sample, default)).Single();

        Assert.That((mark.Name, mark.Value, row.Ref.FileHash), Is.EqualTo((Marks.Attribute, Marks.Implicated, RowRef.OperationLog)));
        Assert.That(row.Cells, Has.Member("案件所列"));
        Assert.That((await Store.Reader.EntitiesAsync(Viewer.Everything, new EntityQuery(Mark: Marks.Implicated), Slice.All, default)).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task TheLatestMark_Holds_AndCanBeWithdrawn()
    {
        await Store.ImportAsync(TestFile.Named("one").Entity(Ann, ("name", "甲演一")));
        var before = (await Store.Linkage.InfoAsync(default)).ContentHash;
        await MarkAsync(Marks.Implicated, "first");
        await MarkAsync(Marks.Excluded, "second");

        Assert.That((await Store.Reader.FindAsync(Viewer.Everything, TestFile.Id(Ann), default))!.Mark, Is.EqualTo(Marks.Excluded));
        await MarkAsync(Marks.None, "third");
        Assert.That((await Store.Reader.FindAsync(Viewer.Everything, TestFile.Id(Ann), default))!.Mark, Is.Null);
        Assert.That((await Store.Linkage.InfoAsync(default)).ContentHash, Is.EqualTo(before));
        Assert.That(await Store.Linkage.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task AMark_SurvivesUndoAndReimport()
    {
        var import = await Store.ImportAsync(TestFile.Named("one").Entity(Ann, ("name", "甲演一")));
        await MarkAsync(Marks.Watched, "reason");

        await Store.Linkage.UndoAsync(import.Id, "tester", null, default);

        Assert.That((await Store.Reader.FindAsync(Viewer.Everything, TestFile.Id(Ann), default))!.Mark, Is.EqualTo(Marks.Watched));
    }

    [TestCase("guilty", "reason", "mark.unknown")]
    [TestCase(Marks.Watched, " ", "mark.reason")]
    public async Task AMarkThatIsUnknownOrUnexplained_IsRefused(string mark, string reason, string code) =>
        Assert.That(await Refusal.CodeAsync(() => MarkAsync(mark, reason)), Is.EqualTo(code));

    [Test]
    public async Task TheLog_ListsLatestFirst_WithoutHiddenDossiers()
    {
        await Store.Operations.AppendAsync("tester", "export", "all", "case:north", "r", null, default);
        await Store.Operations.AppendAsync("tester", "export", "all", "case:south", "r", null, default);

        Assert.That((await Store.Operations.ListAsync(Viewer.Everything, Slice.All, default)).Items.Select(entry => entry.Sequence), Is.EqualTo(new[] { 2, 1 }));
        Assert.That((await Store.Operations.ListAsync(Sees("case:north"), Slice.All, default)).Items.Single().Dossier, Is.EqualTo("case:north"));
    }

    [Test]
    public async Task ASettingsDocument_GetsAVersionWhenItChanges()
    {
        var first = await Store.Settings.PutAsync("thresholds", """{"a":1}""", "tester", null, default);
        var same = await Store.Settings.PutAsync("thresholds", """{"a":1}""", "tester", null, default);
        var second = await Store.Settings.PutAsync("thresholds", """{"a":2}""", "tester", "why", default);

        Assert.That((first.Version, same.Version, second.Version), Is.EqualTo((1, 1, 2)));
        Assert.That((await Store.Settings.GetAsync("thresholds", default))!.Json, Is.EqualTo("""{"a":2}"""));
        Assert.That((await Store.Operations.ListAsync(Viewer.Everything, Slice.All, default)).Total, Is.EqualTo(2));
    }

    [Test]
    public async Task ASettingsDocumentThatIsNoJson_IsRefused() =>
        Assert.That(await Refusal.CodeAsync(() => Store.Settings.PutAsync("thresholds", "{", "tester", null, default)), Is.EqualTo("settings.json"));

    private Task<Operation> MarkAsync(string mark, string reason) =>
        Store.Operations.MarkAsync(new MarkRequest(TestFile.Id(Ann), mark, reason, "A1", Dossiers.Default, "tester"), default);
}
