using Graph.Seeds.World;
using NUnit.Framework;

namespace Graph.Seeds.Tests;

[TestFixture(WorldState.CommittedSeed)]
[TestFixture(1UL)]
[TestFixture(2UL)]
[TestFixture(3UL)]
[TestFixture(4UL)]
[TestFixture(5UL)]
public sealed class PlantedSignalsTests(ulong seed)
{
    private Dictionary<Person, double> _scores = [];

    [OneTimeSetUp]
    public void Score()
    {
        var world = DemoWorld.Tell(seed);
        var signals = new PlantedSignals(world);
        _scores = world.Persons.Where(p => p.Role != "Victim").ToDictionary(p => p, signals.ScoreOf);
    }

    [Test]
    public void EachBoss_LeadsHisGangBySignals()
    {
        foreach (var gang in _scores.Keys.Where(p => p.IsMember).GroupBy(p => p.Gang))
            Assert.That(gang.MaxBy(p => _scores[p])!.IsBoss, gang.Key);
    }

    [Test]
    public void NobodyOutsideTheGangs_ReachesAThreshold() =>
        Assert.That(_scores.Where(s => !s.Key.IsMember && s.Value > 0).Select(s => $"{s.Key.Camouflage} {s.Value}"), Is.Empty);
}
