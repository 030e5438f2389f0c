using System.Globalization;
using CsCheck;
using Graph.Linkage.Ingest;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Ingest;

public sealed class ImportPipelineTests
{
    private const string CallHeader = "本机号码,对方号码,呼叫类型,通话时间,通话时长\n";

    private static readonly string[] Dirt = ["", "15400000001", "15400000002", "1.54E+10", "主叫", "被叫", "无", "2026-01-05 10:00:00", "12", "合计", "\"", "x,y"];

    [Test]
    public async Task AFolder_IsImportedWithEveryRowAccountedFor()
    {
        await using var folder = await ImportFolder.CreateAsync();
        folder.Write("calls.csv", CallHeader
            + "15400000001,15400000002,主叫,2026-01-05 10:00:00,5\n"
            + "15400000001,15400000002,主叫,2026-01-05 10:00:00,5\n"
            + "15400000001,,主叫,2026-01-05 10:00:00,5\n"
            + ",,,,\n合计,,,,1\n");

        var report = await folder.ImportAsync();

        var file = report.Files.Single();
        Assert.That((file.State, file.Layout, file.Counts), Is.EqualTo((ImportFileState.Imported, "call", new RowCounts(6, 1, 0, 1, 1, 3))));
        Assert.That(file.Rejects.Single(), Is.EqualTo(new Reject(0, 4, 4, "对方号码", "cell.missing", null)));
        Assert.That(report.Changed, Is.EqualTo(new ChangeCounts(2, 1, 1)));
        Assert.That(File.Exists(Path.Combine(folder.Store.DataFolder, "files", file.Sha256)));
    }

    [Test]
    public async Task TheSameFolderAgain_ChangesNothing()
    {
        await using var folder = await ImportFolder.CreateAsync();
        folder.Write("calls.csv", Calls(1, 2500));
        await folder.ImportAsync();
        var before = await folder.Store.Linkage.InfoAsync(default);

        var report = await folder.ImportAsync();

        Assert.That(report.Changed, Is.EqualTo(default(ChangeCounts)));
        Assert.That(report.Files.Single().State, Is.EqualTo(ImportFileState.Repeated));
        Assert.That((await folder.Store.Linkage.InfoAsync(default)).ContentHash, Is.EqualTo(before.ContentHash));
    }

    [Test]
    public async Task AFileUnderTwoNames_IsReadOnce()
    {
        await using var folder = await ImportFolder.CreateAsync();
        folder.Write("a.csv", Calls(1, 10));
        folder.Write("b.csv", Calls(1, 10));

        var report = await folder.ImportAsync();

        Assert.That(report.Files.Select(file => file.State), Is.EqualTo(new[] { ImportFileState.Imported, ImportFileState.Repeated }));
        Assert.That(report.Files[1].Counts.Duplicate, Is.EqualTo(10));
    }

    [Test]
    public async Task ARefusedFile_LeavesNothingAndDoesNotStopTheOthers()
    {
        await using var folder = await ImportFolder.CreateAsync();
        folder.Write("a-unknown.csv", "甲,乙,丙\n一,二,三\n");
        folder.Write("b-calls.csv", Calls(1, 10));
        folder.Write("c-answers.truth.csv", "id,boss\n1,1\n");
        folder.Write("d-marked.csv", "# graph truth\nid,boss\n1,1\n");

        var report = await folder.ImportAsync();

        Assert.That(report.Files.Select(file => file.Error?.Code), Is.EqualTo(new[] { "file.layout-unknown", null, "file.truth", "file.truth" }));
        Assert.That(report.Totals.Read, Is.EqualTo(11));
        Assert.That(report.HasRefusals);
        Assert.That(Directory.GetFiles(Path.Combine(folder.Store.DataFolder, "files")), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task ADryRun_CountsTheSameRowsAndWritesNothing()
    {
        await using var folder = await ImportFolder.CreateAsync();
        folder.Write("calls.csv", Calls(1, 1500) + "15400000001,,主叫,2026-01-05 10:00:00,5\n");

        var report = await folder.ImportAsync(dryRun: true);

        Assert.That(report.Totals, Is.EqualTo(new RowCounts(1502, 1500, 0, 0, 1, 1)));
        Assert.That(report.Files.Single().Rejects, Has.Count.EqualTo(1));
        Assert.That((await folder.Store.Linkage.InfoAsync(default)).Sightings, Is.Zero);
    }

    [Test]
    public async Task ACancelledImport_IsResumedToTheSameContent()
    {
        await using var folder = await ImportFolder.CreateAsync();
        await using var whole = await ImportFolder.CreateAsync();
        folder.Write("calls.csv", Calls(1, 5000));
        whole.Write("calls.csv", Calls(1, 5000));
        using var cancellation = new CancellationTokenSource();
        var stopping = new StoppingStore(folder.Store, cancellation, afterBatches: 2);
        var pipeline = new ImportPipeline(stopping, TimeProvider.System);

        Assert.That(
            async () => await pipeline.RunAsync(new ImportRequest { Paths = [folder.Files], By = "test" }, null, cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
        var report = await folder.ImportAsync();
        await whole.ImportAsync();

        Assert.That(report.Totals, Is.EqualTo(new RowCounts(5001, 5000, 0, 0, 0, 1)));
        Assert.That((await folder.Store.Imports.ListAsync(Viewer.Everything, Slice.All, default)).Total, Is.EqualTo(1));
        Assert.That(await ContentAsync(folder), Is.EqualTo(await ContentAsync(whole)));
    }

    [Test]
    public async Task TheOrderOfFiles_DecidesNothing()
    {
        await using var forward = await ImportFolder.CreateAsync();
        await using var backward = await ImportFolder.CreateAsync();
        string[] contents = [Calls(1, 40), Calls(2, 40), Calls(1, 60)];
        for (var i = 0; i < contents.Length; i++)
        {
            forward.Write($"{i}.csv", contents[i]);
            backward.Write($"{9 - i}.csv", contents[i]);
        }

        await forward.ImportAsync();
        await backward.ImportAsync();

        Assert.That(await ContentAsync(forward), Is.EqualTo(await ContentAsync(backward)));
    }

    [Test]
    public async Task TheSubjectOfACallFile_IsCoveredFromItsFirstToItsLastRow()
    {
        await using var folder = await ImportFolder.CreateAsync();
        folder.Write("calls.csv", Calls(1, 3));
        await folder.ImportAsync();
        var subject = await folder.Store.Reader.FindAsync(Viewer.Everything, new EntityId(EntityKinds.Phone, "8615400000001"), default);

        var coverage = await folder.Store.Reader.CoverageAsync(Viewer.Everything, subject!.Nid, default);

        Assert.That(coverage.Select(record => (record.From.ToString(), record.To.ToString(), record.Result)),
            Is.EqualTo(new[] { ("2026-01-05T10:00:00+08:00", "2026-01-05T10:02:00+08:00", QueryResult.Data) }));
    }

    [Test]
    public void AnyTable_HasEveryRowInOneOfTheSixCounts() =>
        Gen.Int[0, Dirt.Length - 1].Select(i => Dirt[i]).Array[0, 7].Array[0, 60].Sample(
            rows =>
            {
                var text = CallHeader + string.Concat(rows.Select(row => string.Join(',', row) + "\n"));
                var counts = DryRun(text);
                return counts.Read == counts.Accepted + counts.Repaired + counts.Duplicate + counts.Rejected + counts.Blank && counts.Read > 0;
            },
            iter: 60);

    private static RowCounts DryRun(string text)
    {
        var folder = Directory.CreateTempSubdirectory("graph-ingest-tests-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.csv"), text);
            // A dry run touches no store.
            var pipeline = new ImportPipeline(null!, TimeProvider.System);
            var run = pipeline.RunAsync(new ImportRequest { Paths = [folder.FullName], By = "test", DryRun = true }, null, default);
            return run.GetAwaiter().GetResult().Totals;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> ContentAsync(ImportFolder folder) => (await folder.Store.Linkage.InfoAsync(default)).ContentHash;

    private static string Calls(int subject, int rows)
    {
        var start = new DateTime(2026, 1, 5, 10, 0, 0);
        return CallHeader + string.Concat(Enumerable.Range(0, rows).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"1540000000{subject},154000001{i % 90 + 10},{(i % 3 == 0 ? "被叫" : "主叫")},{start.AddMinutes(i):yyyy-MM-dd HH:mm:ss},{i % 60}\n")));
    }
}
