using Graph.Linkage.Findings;
using Graph.Linkage.Ingest;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Seeds;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Findings;

/// <summary>The demo story, imported through the ordinary pipeline, for seeds that nothing was tuned to.</summary>
[TestFixture]
public sealed class DemoFindingsTests
{
    private static readonly ulong[] OtherSeeds = [21, 22, 23, 24, 25];

    [Test]
    public async Task InFiveOtherWorlds_BossesStandFirst_AndNoCamouflageAmongTheFirstTen()
    {
        var (found, bosses) = (0, 0);
        foreach (var seed in OtherSeeds)
        {
            await using var bench = await FindingBench.WithAsync();
            var (facts, truth) = (Path.Combine(bench.Folder, "facts"), Path.Combine(bench.Folder, "truth"));
            DemoWorld.Generate(seed, facts, truth);
            await new ImportPipeline(bench.Store, TimeProvider.System).RunAsync(new ImportRequest { Paths = [facts], By = "tester" }, null, default);
            var run = await bench.RunAsync();
            var people = PlantedPerson.Read(truth);
            var baselines = await BaselinesAsync(bench.Store);

            foreach (var boss in people.Where(person => person.IsBoss))
            {
                var place = PlaceInGroup(run, boss);
                (found, bosses) = (found + (place is >= 1 and <= 3 ? 1 : 0), bosses + 1);
                await TestContext.Out.WriteLineAsync($"seed {seed} {boss.Gang}: place {place} in group, rank {run.RankOf([.. boss.Ids])}; {string.Join(", ", baselines.Select(ranked => Describe(ranked, boss)))}");
            }
            var camouflage = people.Where(person => person.Camouflage.Length > 0).SelectMany(person => person.Ids).ToHashSet();
            var first = run.Actors.Take(10).SelectMany(actor => new[] { actor.Id.ToString(), actor.Owner?.ToString() ?? "" });
            Assert.That(first.Where(camouflage.Contains), Is.Empty, $"seed {seed}");
            await NextQueryTests.ExpectMembersFirstAsync(bench.Store, people, $"seed {seed}");
        }

        Assert.That(bosses, Is.EqualTo(20));
        Assert.That(found, Is.GreaterThanOrEqualTo(16));
    }

    private static int PlaceInGroup(PublishedRun run, PlantedPerson boss)
    {
        var rank = run.RankOf([.. boss.Ids]);
        if (rank == 0 || run.Actors[rank - 1].GroupId is not { } group || !run.Suspected.Any(suspected => suspected.Id == group))
            return 0;
        return run.Actors.Take(rank).Count(actor => actor.GroupId == group);
    }

    private static async Task<IReadOnlyList<(string Measure, IReadOnlyList<RankedEntity> Ranked)>> BaselinesAsync(IStore store)
    {
        var baselines = new List<(string, IReadOnlyList<RankedEntity>)>();
        foreach (var measure in new[] { "degree", "pagerank", "betweenness", "rank-average" })
            baselines.Add((measure, (await EntityRanking.RankAsync(store, Viewer.Everything, measure, null, 0, default)).Items));
        return baselines;
    }

    private static string Describe((string Measure, IReadOnlyList<RankedEntity> Ranked) baseline, PlantedPerson boss) =>
        $"{baseline.Measure} {baseline.Ranked.FirstOrDefault(item => boss.Ids.Contains(item.Id.ToString()))?.Rank ?? 0} of {baseline.Ranked.Count}";
}
