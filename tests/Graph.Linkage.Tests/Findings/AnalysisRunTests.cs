using System.Text.Json;
using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Findings;

[TestFixture]
public sealed class AnalysisRunTests
{
    [Test]
    public async Task BossOfAPlantedGang_IsFirstBySignals_ThoughLastByDegree()
    {
        var gang = new PlantedGang();
        await using var bench = await FindingBench.WithAsync(gang.File);

        var run = await bench.RunAsync();

        var boss = run.Actor(gang.Boss, PlantedGang.BossPhone, PlantedGang.BossCard);
        Assert.Multiple(() =>
        {
            Assert.That(run.RankOf(gang.Boss, PlantedGang.BossPhone, PlantedGang.BossCard), Is.EqualTo(1), Describe(run));
            Assert.That(boss.PlacedBy, Is.EqualTo("signals"));
            Assert.That(boss.Role, Is.EqualTo("Leader"));
            Assert.That(boss.Owner?.ToString(), Is.EqualTo(gang.Boss), "evidence came only through registrations");
            Assert.That(boss.GroupId, Is.EqualTo(run.Suspected.Single().Id));
            Assert.That(run.Suspected.Single().Type, Is.EqualTo("WaterHouse"));
        });
    }

    [Test]
    public async Task EverySignalWithAValue_OpensToRows()
    {
        var gang = new PlantedGang();
        await using var bench = await FindingBench.WithAsync(gang.File);

        var run = await bench.RunAsync();

        var boss = run.Actor(gang.Boss, PlantedGang.BossPhone, PlantedGang.BossCard);
        var open = boss.Signals.Where(signal => SignalNames.Domain.Contains(signal.Name) && signal.Value >= signal.Threshold).ToArray();
        Assert.That(open, Is.Not.Empty);
        Assert.That(open.Select(signal => signal.Evidence.Rows), Is.All.GreaterThan(0));
    }

    [Test]
    public async Task VictimsOwnAccountAmongTheImplicatedOnes_IsNeverRankedNorMember()
    {
        var gang = new PlantedGang();
        await using var bench = await FindingBench.WithAsync(gang.File);

        var run = await bench.RunAsync();

        string[] victims = [gang.Victim, PlantedGang.VictimCard, PlantedGang.Phone(90)];
        Assert.That(run.Actors.Select(actor => actor.Id.ToString()).Intersect(victims), Is.Empty);
        Assert.That(run.Groups.SelectMany(group => group.Members).Select(member => member.Id.ToString()).Intersect(victims), Is.Empty);
        Assert.That(run.SetAside.Select(found => found.Id.ToString()), Is.SupersetOf(victims));
    }

    [Test]
    public async Task FiveUnrelatedCallRecords_MakeNoSuspectedGroup()
    {
        var file = TestFile.Named("calls");
        for (var phone = 1; phone <= 5; phone++)
        {
            for (var contact = 0; contact < 500; contact++)
                file.Call(PlantedGang.Phone(phone), PlantedGang.Phone(1000 * phone + contact), $"2026-01-{contact % 28 + 1:00} {contact % 24:00}:{contact % 60:00}:00");
        }
        await using var bench = await FindingBench.WithAsync(file);

        var run = await bench.RunAsync();

        Assert.That(run.Suspected, Is.Empty);
        Assert.That(run.Actors, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task ThreadsChangeNothing()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);

        var one = await bench.RunAsync(new AnalysisParameters { Threads = 1 });
        var four = await bench.RunAsync(new AnalysisParameters { Threads = 4 });

        Assert.That(Scores(four), Is.EqualTo(Scores(one)));
        Assert.That(four.Groups.Select(group => group.Members.Count), Is.EqualTo(one.Groups.Select(group => group.Members.Count)));
        Assert.That(four.Record.Snapshot, Is.EqualTo(one.Record.Snapshot));
    }

    [Test]
    public async Task GroupsKeepTheirIds_AndTheSummarySaysNothingChanged()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);

        var first = await bench.RunAsync();
        var second = await bench.RunAsync();

        Assert.That(second.Groups.Select(group => group.Id), Is.EqualTo(first.Groups.Select(group => group.Id)));
        using var summary = JsonDocument.Parse(second.Record.SummaryJson!);
        var difference = summary.RootElement.GetProperty("difference");
        Assert.That(difference.EnumerateObject().Select(part => part.Value.GetInt32()), Is.All.Zero);
        Assert.That(summary.RootElement.GetProperty("seconds").EnumerateObject().Count(), Is.EqualTo(4));
    }

    [Test]
    public async Task ExcludedObject_LeavesRankingAndGroups_AndStaysVisible()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);
        await bench.Store.Operations.MarkAsync(
            new MarkRequest(TestFile.Id(PlantedGang.Phone(3)), Marks.Excluded, "checked", null, Dossiers.Default, "tester"), default);

        var run = await bench.RunAsync();

        Assert.That(run.RankOf(PlantedGang.Phone(3)), Is.Zero);
        Assert.That(run.SetAside.Single(found => found.Id.ToString() == PlantedGang.Phone(3)).Reason, Is.EqualTo(Marks.Excluded));
    }

    [Test]
    public async Task LayersAreCountedFromTheVictim()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);

        var run = await bench.RunAsync();

        var layers = run.Layers.Where(layer => layer.Case.Key == "A1").ToDictionary(layer => layer.Account.ToString(), layer => layer);
        Assert.That(layers[PlantedGang.Card(10)].Layer, Is.EqualTo(1));
        Assert.That(layers[PlantedGang.Card(12)].Layer, Is.EqualTo(2));
        Assert.That(layers[PlantedGang.Card(14)].Layer, Is.EqualTo(3));
        Assert.That(layers[PlantedGang.Company].Layer, Is.EqualTo(4));
        Assert.That(layers[PlantedGang.Company].TaintFen, Is.EqualTo(5_500_000));
        Assert.That(layers[PlantedGang.Company].Evidence.Rows, Is.GreaterThan(0));
    }

    [Test]
    public async Task OriginDigitsOfIdentityCards_ChangeNoScore()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang("here").File);
        await using var other = await FindingBench.WithAsync(
            new PlantedGang("there", number => $"person:1101011{(97 * number) % 1000:000}{12 - number % 12:00}{28 - number % 28:00}{999 - number:000}1").File);

        var here = await bench.RunAsync();
        var there = await other.RunAsync();

        Assert.That(there.Actors.Select(actor => actor.Score).Order(), Is.EqualTo(here.Actors.Select(actor => actor.Score).Order()));
        var scores = here.Actors.Where(actor => actor.Name is not null).ToDictionary(actor => actor.Name!, actor => actor.Score);
        foreach (var actor in there.Actors.Where(actor => actor.Name is not null))
            Assert.That(actor.Score, Is.EqualTo(scores[actor.Name!]), actor.Name);
    }

    [Test]
    public async Task PlainEdgeList_MakesEveryCommunityAGroup_RankedByCentrality()
    {
        var file = TestFile.Named("edges");
        foreach (var (a, b) in new[] { ("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("x", "y"), ("y", "z"), ("z", "x"), ("d", "x") })
            file.Link("knows", $"node:{a}", $"node:{b}", isDirected: false);
        await using var bench = await FindingBench.WithAsync(file);

        var run = await bench.RunAsync();

        Assert.That(run.Actors, Has.Count.EqualTo(7));
        Assert.That(run.Groups.Sum(group => group.Size), Is.EqualTo(7));
        Assert.That(run.Suspected.Count(), Is.EqualTo(run.Groups.Count));
        Assert.That(run.Actors.Select(actor => actor.PlacedBy), Is.All.EqualTo("centrality"));
        Assert.That(run.Actors.Select(actor => actor.Score), Is.All.InRange(0, 0.5));
        Assert.That(run.Actors[0].Id.Key, Is.EqualTo("a"));
    }

    private static IEnumerable<(string, double)> Scores(PublishedRun run) => run.Actors.Select(actor => (actor.Id.ToString(), actor.Score));

    private static string Describe(PublishedRun run) => string.Join('\n', run.Actors.Take(8).Select(actor =>
        $"{actor.Id} {actor.Owner} {actor.Score:0.000} {actor.Role} " + string.Join(' ', actor.Signals.Take(5).Select(signal => $"{signal.Name}={signal.Value}"))));
}
