using Graph.Seeds.Population;
using Graph.Seeds.Profiles;
using NUnit.Framework;

namespace Graph.Seeds.Tests;

/// <summary>What the worlds do, measured on what they did, against the tables they were drawn from.</summary>
[TestFixture]
public sealed class MarginalTests
{
    private const int Sample = 700;

    private static readonly SmallWorld World = SmallWorld.Of(31);

    // Stated tolerance: how far the share below a tabulated value may lie from the table.
    [TestCase("counterparts", 0.06)]
    [TestCase("calls each", 0.16)]
    [TestCase("caller share", 0.16)]
    [TestCase("mean seconds", 0.16)]
    public void OrdinaryNumbers_FollowTheTable(string feature, double tolerance)
    {
        var table = feature switch
        {
            "counterparts" => CallFeatures.Normal.Counterparts,
            "calls each" => CallFeatures.Normal.CallsPerCounterpart,
            "caller share" => CallFeatures.Normal.CallerShare,
            _ => CallFeatures.Normal.MeanSeconds,
        };
        var values = OrdinaryPhones().Select(phone => Measure(phone, feature)).ToList();

        Assert.That(table.Points.Where(point => point.Value < table.Highest).Max(point => Off(values, point)), Is.LessThanOrEqualTo(tolerance));
    }

    [Test]
    public void TheInverse_HitsEveryTabulatedPoint()
    {
        foreach (var (share, value) in CallFeatures.Fraud.Counterparts.Points)
            Assert.That(CallFeatures.Fraud.Counterparts.At(share), Is.EqualTo(value).Within(1e-9));
    }

    [Test]
    public void Losses_AreLogNormalAboutTheirMedian()
    {
        var losses = Enumerable.Range(31, 6).SelectMany(seed => SmallWorld.Of((ulong)seed).Nation.Cases).Select(incident => Math.Log(incident.LossFen / 100.0)).Order().ToList();

        Assert.That(losses[losses.Count / 2], Is.EqualTo(Math.Log(20_000)).Within(0.35));
        Assert.That(Math.Sqrt(losses.Average(loss => Math.Pow(loss - losses.Average(), 2))), Is.EqualTo(1.71).Within(0.3));
    }

    [Test]
    public void Suppliers_SellAsManyAccountsAsStated()
    {
        var nations = Enumerable.Range(31, 6).Select(seed => SmallWorld.Of((ulong)seed).Nation).ToList();
        var sold = nations.SelectMany(nation => Enumerable.Range(0, nation.Accounts.Count).Where(account => nation.Accounts[account].IsSold).GroupBy(account => (nation, nation.Accounts[account].ReservedPhone)));

        Assert.That(sold.Average(set => set.Count()), Is.EqualTo(2.5).Within(0.2));
    }

    [Test]
    public void Openers_AreYoungMenAsStated()
    {
        var openers = Enumerable.Range(31, 6).SelectMany(seed => SmallWorld.Of((ulong)seed).Nation.Persons).Where(person => person.Role == Role.Opener).ToList();

        Assert.That(openers.Average(person => 2025 - person.BirthYear <= 22 ? 1.0 : 0), Is.EqualTo(0.24).Within(0.07));
        Assert.That(openers.Average(person => 2025 - person.BirthYear <= 30 ? 1.0 : 0), Is.EqualTo(0.65).Within(0.08));
        Assert.That(openers.Average(person => person.IsMale ? 1.0 : 0), Is.EqualTo(0.90).Within(0.05));
    }

    [TestCase("S", 4000, 6600, 4)]
    public void Profile_HasItsSize(string profile, int phones, int accounts, int gangs)
    {
        var nation = SmallWorld.Of(31).Nation;

        Assert.That(nation.Phones.Count, Is.EqualTo(phones).Within(10).Percent, profile);
        Assert.That(nation.Accounts.Count, Is.EqualTo(accounts).Within(10).Percent);
        Assert.That(nation.Gangs, Has.Count.EqualTo(gangs));
        Assert.That(nation.Gangs.Sum(gang => gang.Members.Count), Is.InRange(40, 100));
    }

    private static IEnumerable<int> OrdinaryPhones() => Enumerable.Range(0, World.Nation.Phones.Count)
        .Where(phone => World.Nation.Phones[phone] is { Kind: PhoneKind.Private, Owner: >= 0 } record && !World.IsMember(record.Owner)).Take(Sample);

    private static double Measure(int phone, string feature)
    {
        var calls = World.Calls.Of(phone, 0, World.Nation.End);
        var peers = calls.Select(call => call.From == phone ? call.To : call.From).Distinct().Count();
        return feature switch
        {
            "counterparts" => peers,
            "calls each" => calls.Count / (double)peers,
            "caller share" => calls.Average(call => call.From == phone ? 1.0 : 0),
            _ => calls.Average(call => call.Seconds),
        };
    }

    private static double Off(List<double> values, (double Share, double Value) point) =>
        Math.Abs((values.Count(value => value < point.Value) + values.Count(value => value <= point.Value)) / 2.0 / values.Count - point.Share);
}
