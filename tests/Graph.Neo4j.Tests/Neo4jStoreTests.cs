using Graph.Bolt;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.TestKit;
using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Neo4j.Tests;

/// <summary>What is peculiar to a store on a server.</summary>
public sealed class Neo4jStoreTests
{
    private const string Ann = "phone:8615400000001";
    private const string Bob = "phone:8615400000002";
    private IStore _store = null!;

    [SetUp]
    public async Task OpenStoreAsync() => _store = await EmptyStores.CreateAsync(TimeProvider.System);

    [TearDown]
    public async Task CloseStoreAsync() => await _store.DisposeAsync();

    [Test]
    public async Task TwoWriters_TakeTurns()
    {
        await using var second = await EmptyStores.OpenAsync(await Neo4jServer.SharedAsync(), StoreAccess.Write, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? _store : second).ImportAsync(
            TestFile.Named("file" + i).Call(Ann, Bob, $"2026-01-0{i + 1} 10:00:00").Call(Bob, Ann, $"2026-01-0{i + 1} 11:00:00"))));

        var info = await second.Linkage.InfoAsync(default);
        Assert.That((info.Entities, info.Links, info.Events, info.Sightings), Is.EqualTo((2, 2, 16, 16)));
        Assert.That(await _store.Linkage.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task ARowThatTheOtherWriterBrought_IsADuplicate()
    {
        await using var second = await EmptyStores.OpenAsync(await Neo4jServer.SharedAsync(), StoreAccess.Write, TimeProvider.System);
        await second.ImportAsync(TestFile.Named("one").Call(Ann, Bob, "2026-01-01 10:00:00"));

        var import = await _store.ImportAsync(TestFile.Named("two").Call(Ann, Bob, "2026-01-01 10:00:00"));

        Assert.That(import.Files[0].Counts.Duplicate, Is.EqualTo(1));
    }

    [Test]
    public async Task AStoreThatOwesSettling_SettlesWhenOpenedForWriting()
    {
        var file = TestFile.Named("one").Call(Ann, Bob, "2026-01-01 10:00:00");
        var import = await _store.Imports.BeginAsync(Dossiers.Default, "", "tester", [new OfferedFile("one", file.Hash, 1, null)], default);
        await _store.Linkage.WriteAsync(StoreImports.BatchOf(import.Id, 0, 0, file.Rows), default);

        await using var again = await EmptyStores.OpenAsync(await Neo4jServer.SharedAsync(), StoreAccess.Write, TimeProvider.System);

        Assert.That((await again.Linkage.InfoAsync(default)).Events, Is.EqualTo(1));
        Assert.That(await again.Linkage.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task Verify_FindsWhatSomebodyChangedByHand()
    {
        await _store.ImportAsync(TestFile.Named("one").Call(Ann, Bob, "2026-01-01 10:00:00"));
        await RunAsync("MATCH ()-[l:CALLED]->() SET l.count = 9");

        Assert.That((await _store.Linkage.VerifyAsync(default)).Select(problem => problem.Code), Is.EqualTo(new[] { "verify.link" }));
    }

    [Test]
    public async Task WhoLooksAtTheDatabase_SeesLinksWithTotalsAndGroups()
    {
        await _store.ImportAsync(TestFile.Named("one").Transfer("bankcard:6299001234567890", "bankcard:6299341111111234", "2026-01-01 10:00:00", 100_00)
            .Transfer("bankcard:6299001234567890", "bankcard:6299341111111234", "2026-01-02 10:00:00", 200_00));
        var group = new GroupFinding(
            "g1", "甲演等", "WaterHouse", true, 0.9, [new MemberFinding(TestFile.Id("bankcard:6299341111111234"), "MoneyMover", null)], 0, [], 0, null, null, 0, ["money"], 0, "born");
        await _store.Runs.EnqueueAsync(new RunRequest("key", "*", "{}", "manual", "tester"), default);
        var claim = (await _store.Runs.ClaimAsync("worker", TimeSpan.FromMinutes(1), null, default))!;
        await _store.Runs.PublishAsync(claim, new FindingSet("snapshot", [group], [], [], []), "{}", default);

        var seen = await RunAsync(
            "MATCH (a:BankCard)-[l:TRANSFERRED_TO]->(b:BankCard)-[m:MEMBER_OF]->(g:Group) RETURN l.count AS count, l.sumFen AS fen, m.role AS role, g.name AS name");

        Assert.That(seen.Select(row => (row["count"], row["fen"], row["role"], row["name"])), Is.EqualTo(new[] { ((object)2L, (object)300_00L, (object)"MoneyMover", (object)"甲演等") }));
    }

    [Test]
    public async Task ReadingADatabaseWithoutAStore_SaysSo()
    {
        await RunAsync("MATCH (s:Store) DELETE s");

        Assert.That(
            await Refusal.CodeAsync(async () => await EmptyStores.OpenAsync(await Neo4jServer.SharedAsync(), StoreAccess.Read, TimeProvider.System)), Is.EqualTo("store.missing"));
    }

    [Test]
    public async Task AStoreOfANewerVersion_IsRefused([Values(StoreAccess.Read, StoreAccess.Write)] StoreAccess access)
    {
        await RunAsync("MATCH (s:Store) SET s.schema = 99");

        Assert.That(
            await Refusal.CodeAsync(async () => await EmptyStores.OpenAsync(await Neo4jServer.SharedAsync(), access, TimeProvider.System)), Is.EqualTo("store.newer"));
    }

    private static async Task<List<IRecord>> RunAsync(string statement)
    {
        await using var driver = (await Neo4jServer.SharedAsync()).Driver();
        await using var session = driver.AsyncSession();
        return await session.ExecuteWriteAsync(async tx => await (await tx.RunAsync(statement)).ToListAsync());
    }
}
