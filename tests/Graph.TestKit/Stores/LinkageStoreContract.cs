using Graph.Linkage.Model;
using Graph.Linkage.Store;
using NUnit.Framework;

namespace Graph.TestKit;

/// <summary>What every store promises about writing, repeating and taking back.</summary>
public abstract class LinkageStoreContract : StoreContract
{
    private const string Ann = "phone:8615400000001";
    private const string Bob = "phone:8615400000002";
    private const string Cid = "phone:8615400000003";

    [Test]
    public async Task AnEmptyStore_HasNothingAndNoProblems()
    {
        var info = await Store.Linkage.InfoAsync(default);

        Assert.That((info.Entities, info.Links, info.Events, info.Sightings), Is.EqualTo((0, 0, 0, 0)));
        Assert.That(await Store.Linkage.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task WritingTheSameBatchTwice_ChangesNothing()
    {
        var file = TestFile.Named("calls").Call(Ann, Bob, "2026-01-01 10:00:00");
        var import = await Store.Imports.BeginAsync(Dossiers.Default, "", "tester", [new OfferedFile(file.Name, file.Hash, 1, null)], default);
        var batch = StoreImports.BatchOf(import.Id, 0, 0, file.Rows);

        var first = await Store.Linkage.WriteAsync(batch, default);
        var second = await Store.Linkage.WriteAsync(batch, default);

        Assert.That((first.Counts.Accepted, second.AlreadyWritten), Is.EqualTo((1, true)));
        Assert.That((await Store.Linkage.InfoAsync(default)).Sightings, Is.EqualTo(1));
    }

    [Test]
    public async Task ImportingTheSameBytesAgain_CountsDuplicatesAndChangesNothing()
    {
        var file = TestFile.Named("calls").Call(Ann, Bob, "2026-01-01 10:00:00").Call(Ann, Cid, "2026-01-01 11:00:00");
        await Store.ImportAsync(file);
        var before = await Store.Linkage.InfoAsync(default);

        var again = await Store.ImportAsync(file);

        Assert.That(again.Files[0].State, Is.EqualTo(ImportFileState.Repeated));
        Assert.That(again.Files[0].Counts, Is.EqualTo(new RowCounts(2, 0, 0, 2, 0, 0)));
        Assert.That(again.Changed, Is.EqualTo(default(ChangeCounts)));
        Assert.That((await Store.Linkage.InfoAsync(default)).ContentHash, Is.EqualTo(before.ContentHash));
    }

    [Test]
    public async Task TheSameBytesUnderTwoNamesInOneImport_AreReadOnce()
    {
        var file = TestFile.Named("calls").Call(Ann, Bob, "2026-01-01 10:00:00");

        var import = await Store.ImportAsync([file, file]);

        Assert.That(import.Files.Select(offered => offered.State), Is.EqualTo(new[] { ImportFileState.Imported, ImportFileState.Repeated }));
        Assert.That(import.Files[1].Counts, Is.EqualTo(new RowCounts(1, 0, 0, 1, 0, 0)));
        Assert.That((await Store.Linkage.InfoAsync(default)).Events, Is.EqualTo(1));
    }

    [Test]
    public async Task ARowRepeatedInAnotherFile_IsADuplicateAndAFurtherSighting()
    {
        await Store.ImportAsync(TestFile.Named("january").Call(Ann, Bob, "2026-01-01 10:00:00"));

        var overlap = await Store.ImportAsync(TestFile.Named("overlap").Call(Ann, Bob, "2026-01-01 10:00:00").Call(Ann, Bob, "2026-02-01 10:00:00"));

        Assert.That(overlap.Files[0].Counts, Is.EqualTo(new RowCounts(2, 1, 0, 1, 0, 0)));
        Assert.That(await LinksAsync(Ann), Is.EqualTo(new[] { $"CALLED {Ann}>{Bob} x2" }));
    }

    [Test]
    public async Task EveryOrderAndSplitOfSixFiles_GivesOneContentHash()
    {
        var files = SixFiles();
        var orders = Environment.GetEnvironmentVariable("GRAPH_LONG") == "1" ? 720 : 24;
        var hashes = new HashSet<string>();

        for (var order = 0; order < orders; order++)
        {
            var store = await OpenAnotherAsync();
            var shuffled = Shuffle(files, order * (720 / orders));
            var split = 1 + order % 4;
            if (order % 2 == 0)
                await store.ImportAsync(shuffled, rowsPerBatch: split);
            else
                foreach (var file in shuffled)
                    await store.ImportAsync(file, rowsPerBatch: split);
            hashes.Add((await store.Linkage.InfoAsync(default)).ContentHash);
            if (order == 0)
                Assert.That(await store.Linkage.VerifyAsync(default), Is.Empty);
        }

        Assert.That(hashes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task UndoingAnImport_RemovesExactlyWhatNoOtherImportSupports()
    {
        var kept = TestFile.Named("kept").Call(Ann, Bob, "2026-01-01 10:00:00").Entity(Ann, ("name", "甲演一"));
        await Store.ImportAsync(kept);
        var before = (await Store.Linkage.InfoAsync(default)).ContentHash;
        var undone = await Store.ImportAsync(
            TestFile.Named("undone").Call(Ann, Bob, "2026-01-01 10:00:02", EventSide.To).Call(Bob, Cid, "2026-01-02 10:00:00").Entity(Ann, ("name", "乙演二")));

        var removed = await Store.Linkage.UndoAsync(undone.Id, "tester", "wrong file", default);

        Assert.That(removed, Is.EqualTo(new ChangeCounts(1, 1, 1)));
        Assert.That((await Store.Linkage.InfoAsync(default)).ContentHash, Is.EqualTo(before));
        Assert.That(await Store.Linkage.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task UndoingTheFirstOfTwoImportsOfTheSameFile_RemovesNothing()
    {
        var file = TestFile.Named("calls").Call(Ann, Bob, "2026-01-01 10:00:00");
        var first = await Store.ImportAsync(file);
        var second = await Store.ImportAsync(file);

        Assert.That(await Store.Linkage.UndoAsync(first.Id, "tester", null, default), Is.EqualTo(default(ChangeCounts)));
        Assert.That(await Store.Linkage.UndoAsync(second.Id, "tester", null, default), Is.EqualTo(new ChangeCounts(2, 1, 1)));
    }

    [Test]
    public async Task AnUndoneFile_CanBeImportedAgain()
    {
        var file = TestFile.Named("calls").Call(Ann, Bob, "2026-01-01 10:00:00");
        var first = await Store.ImportAsync(file);
        var before = (await Store.Linkage.InfoAsync(default)).ContentHash;
        await Store.Linkage.UndoAsync(first.Id, "tester", null, default);

        var again = await Store.ImportAsync(file);

        Assert.That(again.Changed, Is.EqualTo(new ChangeCounts(2, 1, 1)));
        Assert.That((await Store.Linkage.InfoAsync(default)).ContentHash, Is.EqualTo(before));
    }

    [Test]
    public async Task UndoingAnUnknownImport_IsRefused()
    {
        var failure = await Refusal.OfAsync(() => Store.Linkage.UndoAsync("nothing", "tester", null, default));

        Assert.That(failure.Code, Is.EqualTo("import.unknown"));
    }

    [Test]
    public async Task ARefusedFile_LeavesNothing()
    {
        var before = (await Store.Linkage.InfoAsync(default)).ContentHash;
        var file = TestFile.Named("calls").Call(Ann, Bob, "2026-01-01 10:00:00");
        var import = await Store.Imports.BeginAsync(Dossiers.Default, "", "tester", [new OfferedFile(file.Name, file.Hash, 1, null)], default);
        await Store.Linkage.WriteAsync(StoreImports.BatchOf(import.Id, 0, 0, file.Rows), default);

        await Store.Imports.EndFileAsync(
            import.Id, 0, new FileOutcome(ImportFileState.Refused, null, null, [], new UserMessage("file.not-readable", "calls"), null), default);
        var ended = await Store.Imports.EndAsync(import.Id, ImportState.Finished, default);

        Assert.That((await Store.Linkage.InfoAsync(default)).ContentHash, Is.EqualTo(before));
        Assert.That((ended.Files[0].State, ended.Files[0].Error!.Code), Is.EqualTo((ImportFileState.Refused, "file.not-readable")));
    }

    [Test]
    public async Task AnUnfinishedImport_IsTakenUpWhereItStood()
    {
        var file = TestFile.Named("calls").Call(Ann, Bob, "2026-01-01 10:00:00").Call(Ann, Bob, "2026-01-02 10:00:00");
        OfferedFile[] offered = [new(file.Name, file.Hash, 1, null)];
        var import = await Store.Imports.BeginAsync(Dossiers.Default, "", "tester", offered, default);
        await Store.Linkage.WriteAsync(StoreImports.BatchOf(import.Id, 0, 0, [file.Rows[0]]), default);

        var resumed = await Store.Imports.BeginAsync(Dossiers.Default, "", "tester", offered, default);

        Assert.That((resumed.Id, resumed.Files[0].NextBatch), Is.EqualTo((import.Id, 1)));
    }

    [Test]
    public async Task RawRowsOfABatch_OpenByFileSheetAndRow()
    {
        var file = TestFile.Named("calls").Call(Ann, Bob, "2026-01-01 10:00:00").Call(Ann, Cid, "2026-01-02 10:00:00");
        await Store.ImportAsync(file);

        var rows = await Store.SourceRows.ReadAsync(Viewer.Everything, [new RowRef(file.Hash, 0, 2), new RowRef(file.Hash, 0, 9)], default);

        Assert.That(rows.Select(row => (row.FileName, row.Cells[0])), Is.EqualTo(new[] { ("calls", "row 2") }));
    }

    private static TestFile[] SixFiles() =>
    [
        TestFile.Named("one").Call(Ann, Bob, "2026-01-01 10:00:00").Call(Ann, Cid, "2026-01-01 10:00:00").Entity(Ann, ("name", "甲演一")),
        TestFile.Named("two").Call(Ann, Bob, "2026-01-01 10:00:02", EventSide.To).Call(Ann, Bob, "2026-01-01 10:00:03", EventSide.To),
        TestFile.Named("three").Call(Ann, Bob, "2026-01-01 10:00:00").Entity(Ann, ("name", "乙演二")).Link(LinkTypes.RegisteredTo, Ann, "person:350524199003159973"),
        TestFile.Named("four")
            .Transfer("bankcard:6299001234567890", "maskedid:bankcard/629934****1234@bankcard:6299001234567890", "2026-01-03 09:00:00", 500_00)
            .Transfer("bankcard:6299001234567890", "bankcard:6299341111111234", "2026-01-03 09:00:40", 700_00),
        TestFile.Named("five")
            .Transfer("bankcard:6299001234567890", "bankcard:6299341111111234", "2026-01-03 09:00:20", 500_00, EventSide.To)
            .Transfer("bankcard:6299001234567890", "bankcard:6299341111111234", "2026-01-03 09:01:00", 500_00, EventSide.To),
        TestFile.Named("six").Link(LinkTypes.Relative, "person:350524199003159973", "person:352424197001019982", isDirected: false)
            .Link(LinkTypes.Relative, "person:352424197001019982", "person:350524199003159973", isDirected: false),
    ];

    /// <summary>The permutation of the files with the given number.</summary>
    private static List<TestFile> Shuffle(IReadOnlyList<TestFile> files, int number)
    {
        var left = files.ToList();
        var order = new List<TestFile>();
        while (left.Count > 0)
        {
            (number, var next) = Math.DivRem(number, left.Count);
            order.Add(left[next]);
            left.RemoveAt(next);
        }
        return order;
    }
}
