using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Sqlite.Tests;

/// <summary>What is peculiar to a store that is a file.</summary>
public sealed class SqliteStoreTests
{
    private const string Ann = "phone:8615400000001";
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = TemporaryStores.NewFolder();

    [Test]
    public async Task ASecondWriter_IsRefusedWithTheOwner_WhileReadersWork()
    {
        await using var writer = await OpenAsync(StoreAccess.Write);
        await writer.ImportAsync(TestFile.Named("one").Entity(Ann));
        await using var reader = await OpenAsync(StoreAccess.Read);

        var failure = await Refusal.OfAsync(() => OpenAsync(StoreAccess.Write));

        Assert.That(failure.Code, Is.EqualTo("store.locked"));
        Assert.That(failure.UserMessage.Arguments[0], Is.EqualTo(Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That((await reader.Linkage.InfoAsync(default)).Entities, Is.EqualTo(1));
        Assert.That(await Refusal.CodeAsync(() => reader.ImportAsync(TestFile.Named("two").Entity(Ann))), Is.EqualTo("store.read-only"));
    }

    [Test]
    public async Task AStoreThatIsClosedTwice_IsClosedOnce()
    {
        var store = await OpenAsync(StoreAccess.Write);

        await store.DisposeAsync();

        await store.DisposeAsync();
        await using var again = await OpenAsync(StoreAccess.Write);

        Assert.That(again.IsWritable, Is.True);
    }

    [Test]
    public async Task AClosedStore_OpensAgainWithTheSameContent()
    {
        string before;
        await using (var store = await OpenAsync(StoreAccess.Write))
        {
            await store.ImportAsync(TestFile.Named("one").Entity(Ann));
            before = (await store.Linkage.InfoAsync(default)).ContentHash;
        }

        await using var again = await OpenAsync(StoreAccess.Write);

        Assert.That((await again.Linkage.InfoAsync(default)).ContentHash, Is.EqualTo(before));
    }

    [Test]
    public async Task AStoreThatOwesSettling_SettlesWhenOpenedForWriting()
    {
        await using (var store = await OpenAsync(StoreAccess.Write))
        {
            var file = TestFile.Named("one").Call(Ann, "phone:8615400000002", "2026-01-01 10:00:00");
            var import = await store.Imports.BeginAsync(Dossiers.Default, "", "tester", [new OfferedFile("one", file.Hash, 1, null)], default);
            await store.Linkage.WriteAsync(StoreImports.BatchOf(import.Id, 0, 0, file.Rows), default);
        }

        await using var again = await OpenAsync(StoreAccess.Write);

        Assert.That((await again.Linkage.InfoAsync(default)).Events, Is.EqualTo(1));
        Assert.That(await again.Linkage.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task ARunHeldByADeadProcess_IsOwedAgainAfterOpening()
    {
        await using (var store = await OpenAsync(StoreAccess.Write))
        {
            await store.Runs.EnqueueAsync(new RunRequest("key", "*", "{}", "manual", "tester"), default);
            await store.Runs.ClaimAsync("dead", TimeSpan.FromHours(9), null, default);
        }

        await using var again = await OpenAsync(StoreAccess.Write);

        Assert.That((await again.Runs.ClaimAsync("alive", TimeSpan.FromMinutes(1), null, default))!.Fence, Is.EqualTo(2));
    }

    [Test]
    public async Task ReadingAFolderWithoutAStore_SaysSo() =>
        Assert.That(await Refusal.CodeAsync(() => OpenAsync(StoreAccess.Read)), Is.EqualTo("store.missing"));

    [Test]
    public async Task AFileThatIsNoStore_IsCorrupt([Values(StoreAccess.Read, StoreAccess.Write)] StoreAccess access)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, SqliteStore.FileName), new string('x', 5000));

        Assert.That(await Refusal.CodeAsync(() => OpenAsync(access)), Is.EqualTo("store.corrupt"));
    }

    [Test]
    public async Task AStoreOfANewerVersion_IsRefused()
    {
        await using (await OpenAsync(StoreAccess.Write))
        {
        }
        using (var db = new Database(Path.Combine(_folder, SqliteStore.FileName), Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite))
            db.Script("PRAGMA user_version = 99");

        Assert.That(await Refusal.CodeAsync(() => OpenAsync(StoreAccess.Write)), Is.EqualTo("store.newer"));
    }

    [Test]
    public async Task AFullDisk_StopsTheBatchAndLosesNothingBefore()
    {
        await using var store = await SqliteStore.OpenAsync(_folder, StoreAccess.Write, TimeProvider.System, pagesMax: 160, default);
        var file = TestFile.Named("big");
        for (var i = 0; i < 4000; i++)
            file.Entity($"phone:86154{i:00000000}", ("name", "演" + i));
        var import = await store.Imports.BeginAsync(Dossiers.Default, "", "tester", [new OfferedFile("big", file.Hash, 1, null)], default);
        var written = 0;

        var failure = await Refusal.OfAsync(async () =>
        {
            foreach (var chunk in file.Rows.Chunk(200))
            {
                await store.Linkage.WriteAsync(StoreImports.BatchOf(import.Id, 0, written, chunk), default);
                written++;
            }
        });

        Assert.That(failure.Code, Is.EqualTo("store.full"));
        Assert.That((await store.Linkage.InfoAsync(default)).Sightings, Is.EqualTo(written * 200));
        Assert.That((await store.Imports.FindAsync(Viewer.Everything, import.Id, default))!.Files[0].NextBatch, Is.EqualTo(written));
    }

    [Test]
    public async Task ABackup_RestoresIntoAnEmptyFolderWithTheSameContent()
    {
        var backup = Path.Combine(_folder, "backup.db");
        var target = TemporaryStores.NewFolder();
        await using var store = await OpenAsync(StoreAccess.Write);
        await store.ImportAsync(TestFile.Named("one").Entity(Ann));
        await store.BackupAsync(backup, default);

        await SqliteStore.RestoreAsync(backup, target, TimeProvider.System, default);

        await using var restored = await SqliteStore.OpenAsync(target, StoreAccess.Read, TimeProvider.System, default);
        Assert.That((await restored.Linkage.InfoAsync(default)).ContentHash, Is.EqualTo((await store.Linkage.InfoAsync(default)).ContentHash));
        Assert.That(await Refusal.CodeAsync(() => SqliteStore.RestoreAsync(backup, target, TimeProvider.System, default)), Is.EqualTo("restore.exists"));
    }

    private Task<SqliteStore> OpenAsync(StoreAccess access) => SqliteStore.OpenAsync(_folder, access, TimeProvider.System, default);
}
