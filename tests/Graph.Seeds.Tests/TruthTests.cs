using System.Text;
using Graph.Seeds.Files;
using Graph.Seeds.Stories;
using Graph.Seeds.World;
using NUnit.Framework;

namespace Graph.Seeds.Tests;

[TestFixture(WorldState.CommittedSeed)]
[TestFixture(5UL)]
public sealed class TruthTests(ulong seed)
{
    private WorldState _world = null!;

    [OneTimeSetUp]
    public void Generate() => _world = DemoWorld.Tell(seed);

    [Test]
    public void EveryTruthFile_BeginsWithTheLineThatImportersRefuse()
    {
        var files = TruthFiles.Write(_world, []).ToList();

        Assert.That(files.Select(f => f.Name), Has.All.EndsWith(".truth.csv"));
        Assert.That(files.Select(f => Encoding.UTF8.GetString(f.Content)), Has.All.StartsWith("# graph truth\n"));
    }

    [Test]
    public void PersonsTruth_NamesOneBossAGangAndNoActorTwice()
    {
        var lines = Encoding.UTF8.GetString(TruthFiles.Write(_world, []).First().Content).Split('\n')[2..^1].Select(l => l.Split(',')).ToList();

        Assert.That(lines.Where(l => l[4] == "1").Select(l => l[2]), Is.Unique.And.Exactly(4).Items);
        Assert.That(lines.SelectMany(l => l[1].Split(';')), Is.Unique);
        Assert.That(lines.Where(l => l[5].Length > 0).Select(l => l[2]), Has.All.Empty);
    }

    [Test]
    public void Cases_LoseTheMoneyOfTheStoryAndNameOneVictimsOwnCard()
    {
        var cards = _world.Cases.SelectMany(c => c.Victims).SelectMany(v => v.Accounts).Select(a => a.Card).ToHashSet();

        Assert.That(_world.Cases, Has.Count.EqualTo(12));
        Assert.That(_world.Cases.Sum(c => c.Victims.Count), Is.EqualTo(16));
        Assert.That(_world.Cases.Sum(c => c.LossFen), Is.EqualTo(141000000));
        Assert.That(_world.Cases.Count(c => c.NamedAccounts.Any(cards.Contains)), Is.EqualTo(1));
    }

    [Test]
    public void BossesOwnNothingThatACaseNamesOrMoneyReaches()
    {
        var bosses = _world.Persons.Where(p => p.IsBoss).ToList();

        Assert.That(bosses.SelectMany(p => p.Accounts).Select(a => a.Layer), Has.All.Zero);
        Assert.That(bosses.SelectMany(p => p.Sims).Select(s => s.Number).Intersect(_world.Cases.SelectMany(c => c.NamedPhones)), Is.Empty);
    }

    [TestCase(CardGang.Name, 5)]
    [TestCase(GoipDen.Name, 3)]
    public void PhoneBosses_HaveNamedSimsInAHandsetTheyUsed(string gang, int namedMin)
    {
        var boss = Boss(gang);
        var named = _world.Cases.SelectMany(c => c.NamedPhones).ToHashSet();
        var handsets = _world.DeviceUses.Where(u => u.Sim.Owner == boss).Select(u => u.Handset).ToHashSet();

        var inThem = _world.DeviceUses.Where(u => handsets.Contains(u.Handset) && named.Contains(u.Sim.Number)).Select(u => u.Sim).Distinct();

        Assert.That(inThem.Count(), Is.GreaterThanOrEqualTo(namedMin));
    }

    [Test]
    public void MoneyOfSeveralCases_ReachesBothAccountsOfTheKeyboard()
    {
        var mac = _world.Transfers.First(t => t.From?.Owner == Boss(LaunderingRoom.Name) && t.Mac.Length > 0).Mac;
        var run = _world.Accounts.Where(a => a.Mac == mac).ToList();

        Assert.That(run.Count(a => a.CompanyName.Length > 0), Is.EqualTo(2));
        Assert.That(run, Has.Count.GreaterThanOrEqualTo(4));
        foreach (var company in run.Where(a => a.CompanyName.Length > 0))
            Assert.That(CasesReaching(company), Is.GreaterThanOrEqualTo(2), company.CompanyName);
    }

    [Test]
    public void OnlyTheKeyboardOfTheCompanies_SeesBothWaves()
    {
        var mules = _world.Accounts.Where(a => a.Gang == LaunderingRoom.Name && a.Layer is >= 1 and <= 3).ToList();

        Assert.That(mules, Has.Count.EqualTo(44));
        Assert.That(mules.GroupBy(a => a.Mac).Select(g => g.Count()), Is.EquivalentTo(new[] { 9, 11, 13, 11 }));
        Assert.That(mules.GroupBy(a => a.Mac).Select(g => g.Select(a => a.Ip).Distinct().Count()), Has.All.EqualTo(1));
    }

    [Test]
    public void CallDenBoss_PaysFromTheAddressOfTheRebateAccountsOnTwoSundays()
    {
        var boss = Boss(CallDen.Name);
        var visits = _world.Transfers.Where(t => t.From?.Owner == boss && t.Ip != t.From!.Ip).ToList();

        Assert.That(visits.Select(t => t.At.Date).Distinct().Select(d => d.DayOfWeek), Is.EqualTo(new[] { DayOfWeek.Sunday, DayOfWeek.Sunday }));
        Assert.That(_world.Accounts.Count(a => a.Layer == 1 && visits.Any(v => v.Ip == a.Ip)), Is.EqualTo(6));
    }

    [Test]
    public void HeadsCallTheCardBoss_WhoCallsNoneOfThem()
    {
        var boss = Boss(CardGang.Name);
        var members = _world.Persons.Where(p => p.Gang == CardGang.Name && p.IsMember).SelectMany(p => p.Sims).ToHashSet();

        Assert.That(_world.Calls.Count(c => c.ToSim == boss.Phone && members.Contains(c.FromSim!)), Is.EqualTo(11));
        Assert.That(_world.Calls.Count(c => c.FromSim == boss.Phone && members.Contains(c.ToSim!)), Is.Zero);
    }

    [Test]
    public void ThreeSeries_AreTiedByTheSupplierAlone()
    {
        var tied = _world.Calls.Where(c => Gang(c.FromSim?.Owner) != Gang(c.ToSim?.Owner) && Gang(c.FromSim?.Owner).Length > 0 && Gang(c.ToSim?.Owner).Length > 0);

        Assert.That(tied.Count(), Is.EqualTo(2));
        Assert.That(_world.Parcels.Count(p => _world.Sims.Any(s => s.Number == p.SenderPhone && Gang(s.Owner).Length > 0)), Is.EqualTo(1));
    }

    private Person Boss(string gang) => _world.Persons.Single(p => p.IsBoss && p.Gang == gang);

    private static string Gang(Person? person) => person is { IsMember: true } ? person.Gang : "";

    private int CasesReaching(BankAccount account) => _world.Cases.Count(incident =>
    {
        var reached = incident.Victims.SelectMany(v => v.Accounts).ToDictionary(a => a, _ => DateTime.MinValue);
        foreach (var transfer in _world.Transfers.Where(t => t.From is not null && t.To is not null && t.IsKey && !t.Failed).OrderBy(t => t.At))
        {
            if (reached.TryGetValue(transfer.From!, out var since) && (since == DateTime.MinValue || transfer.At - since < TimeSpan.FromHours(24)))
                reached[transfer.To!] = transfer.At;
        }

        return reached.ContainsKey(account);
    });
}
