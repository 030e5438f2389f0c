using Graph.Linkage.Findings;
using Graph.Linkage.Ingest;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Seeds;
using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Findings;

[TestFixture]
public sealed class NextQueryTests
{
    private const ulong DemoSeed = 20260320;
    private const int Queries = 20;

    private static readonly ulong[] Seeds = Environment.GetEnvironmentVariable("GRAPH_LONG") == "1"
        ? [DemoSeed, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40]
        : [DemoSeed];

    [Test]
    public async Task NothingIsAsked_BeforeARun()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);

        var list = await NextQueryFinder.FindAsync(bench.Store, Viewer.Everything, default);

        Assert.That(list.Items, Is.Empty);
    }

    [Test]
    public async Task UnqueriedPhoneOfTheBoss_StandsAboveHisFriend_WithItsTies()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);
        await bench.RunAsync();

        var list = await NextQueryFinder.FindAsync(bench.Store, Viewer.Everything, default);

        var ids = list.Items.Select(query => query.Id.ToString()).ToList();
        Assert.That(ids.IndexOf(PlantedGang.BossPhone), Is.GreaterThanOrEqualTo(0).And.LessThan(ids.IndexOf(PlantedGang.Phone(50))));
        var phone = list.Items.Single(query => query.Id.ToString() == PlantedGang.BossPhone);
        Assert.That(phone.OwnScore, Is.GreaterThan(0.5));
        Assert.That(phone.Leaders + phone.Seeds + phone.Members, Is.GreaterThanOrEqualTo(2));
        Assert.That(phone.AskFrom < phone.FirstSeen, Is.True);
    }

    [Test]
    public async Task QueriedNumber_AndVictims_AreNotAskedAgain()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);
        await QueryAsync(bench.Store, PlantedGang.BossPhone);
        await bench.RunAsync();

        var list = await NextQueryFinder.FindAsync(bench.Store, Viewer.Everything, default);

        var ids = list.Items.Select(query => query.Id.ToString()).ToArray();
        Assert.That(ids, Does.Not.Contain(PlantedGang.BossPhone).And.Not.Contain(PlantedGang.VictimCard).And.Not.Contain(PlantedGang.Phone(90)));
        Assert.That(list.Queried, Is.EqualTo(1));
    }

    [Test]
    public async Task ExcludedNumber_LeavesTheListAtOnce()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);
        await bench.RunAsync();
        var phone = TestFile.Id(PlantedGang.BossPhone);
        await bench.Store.Operations.MarkAsync(new MarkRequest(phone, Marks.Excluded, "checked", null, Dossiers.Default, "tester"), default);

        var list = await NextQueryFinder.FindAsync(bench.Store, Viewer.Everything, default);

        Assert.That(list.Items.Select(query => query.Id), Does.Not.Contain(phone));
    }

    [Test]
    public async Task TaintedAccount_SaysHowMuchReachedIt()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);
        await bench.RunAsync();

        var list = await NextQueryFinder.FindAsync(bench.Store, Viewer.Everything, default);

        Assert.That(list.Items.Single(query => query.Id.ToString() == PlantedGang.Company).TaintFen, Is.GreaterThan(5_000_000));
    }

    [TestCaseSource(nameof(Seeds))]
    public async Task InAGeneratedWorld_FindsGangMembersThreeTimesAsOftenAsChance(ulong seed)
    {
        await using var bench = await FindingBench.WithAsync();
        var (facts, truth) = (Path.Combine(bench.Folder, "facts"), Path.Combine(bench.Folder, "truth"));
        DemoWorld.Generate(seed, facts, truth);
        await new ImportPipeline(bench.Store, TimeProvider.System).RunAsync(new ImportRequest { Paths = [facts], By = "tester" }, null, default);
        await bench.RunAsync();

        await ExpectMembersFirstAsync(bench.Store, PlantedPerson.Read(truth), $"seed {seed}");
    }

    /// <summary>Expects gang members among the first at least three times as often as chance, and the boss abroad whom nobody queried in front.</summary>
    internal static async Task ExpectMembersFirstAsync(IStore store, IReadOnlyList<PlantedPerson> people, string world)
    {
        var gang = people.Where(person => person.Gang.Length > 0).SelectMany(person => person.Ids).ToHashSet();
        var list = (await NextQueryFinder.FindAsync(store, Viewer.Everything, default)).Items.Select(query => query.Id.ToString()).ToArray();

        // Chance draws only among the unqueried who are tied to somebody suspected, which favours chance.
        var chance = (double)list.Count(gang.Contains) / list.Length;
        var found = (double)list.Take(Queries).Count(gang.Contains) / Queries;
        var boss = people.Single(person => person.IsBoss && person.Gang == "goip-den");
        await TestContext.Out.WriteLineAsync(
            $"{world}: {list.Length} listed, chance {chance:0.0000}, first {Queries} {found:0.00}, first 10 {list.Take(10).Count(gang.Contains) / 10.0:0.00}");
        Assert.That(found, Is.GreaterThan(0).And.GreaterThanOrEqualTo(3 * chance), world);
        Assert.That(boss.Ids, Does.Contain(list[0]), world);
        Assert.That(list[0], Does.StartWith("phone:"), world);
    }

    private static async Task QueryAsync(IStore store, string id)
    {
        var import = await store.Imports.BeginAsync(Dossiers.Default, "", "tester", [new OfferedFile("q.csv", new string('a', 64), 1, null)], default);
        var record = new QueryRecordFact(TestFile.Id(id), "演示运营商", TestFile.Time("2026-01-01"), TestFile.Time("2026-03-01"), null, QueryResult.Data);
        await store.Imports.EndFileAsync(import.Id, 0, new FileOutcome(ImportFileState.Imported, "call", "utf-8", [record], null, null), default);
        await store.Imports.EndAsync(import.Id, ImportState.Finished, default);
    }
}
