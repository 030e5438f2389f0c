using Graph.Seeds.Population;
using NUnit.Framework;

namespace Graph.Seeds.Tests;

/// <summary>The laziest cheats: nothing that says only where somebody stands may tell who is in a gang, nor who leads it.</summary>
[TestFixture]
public sealed class LeakTests
{
    private const double OrderMax = 0.60;
    private const double BossMax = 0.75;

    private static readonly ulong[] Seeds = [31, 32, 33, 34, 35, 36];

    private static readonly Dictionary<string, Func<SmallWorld, int, double>> Orders = new()
    {
        ["position"] = (_, person) => person,
        ["identity number"] = (world, person) => Number(world.Portraits.PersonId(person)[..17]),
        ["identity number after the year"] = (world, person) => Number(world.Portraits.PersonId(person)[10..17]),
        ["phone number"] = (world, person) => Number(world.Portraits.PhoneNumber(world.Nation.Persons[person].Primary)),
        ["card number"] = (world, person) => Number(world.Nation.Identities.Account(world.Nation.Persons[person].PrimaryAccount)),
        ["subscriber number"] = (world, person) => Number(world.Nation.Identities.Imsi(world.Nation.Persons[person].Primary)),
        ["handset"] = (world, person) => Number(world.Nation.Identities.Imei(world.Nation.Persons[person].Handset)[..14]),
        ["name"] = (world, person) => world.Portraits.NameOf(person)[0] * 100_000.0 + world.Portraits.NameOf(person)[2],
    };

    private static readonly Dictionary<string, Func<SmallWorld, int, double>> Columns = new()
    {
        ["birth year"] = (world, person) => world.Nation.Persons[person].BirthYear,
        ["sex"] = (world, person) => world.Nation.Persons[person].IsMale ? 1 : 0,
        ["county"] = (world, person) => world.Nation.Persons[person].County,
        ["numbers"] = (world, person) => world.Nation.PhonesOf(person).Count(),
        ["accounts"] = (world, person) => world.Nation.AccountsOf(person).Count(),
        ["frozen accounts"] = (world, person) => world.Nation.AccountsOf(person).Count(account => world.Nation.Accounts[account].FrozenAt >= 0),
        ["first opening"] = (world, person) => world.Nation.PhonesOf(person).Min(phone => world.Nation.Phones[phone].OpenedAt),
        ["last opening"] = (world, person) => world.Nation.AccountsOf(person).Max(account => world.Nation.Accounts[account].OpenedAt),
        ["degree"] = Degree,
    };

    private static IEnumerable<string> OrderNames => Orders.Keys;

    private static IEnumerable<string> ColumnNames => Columns.Keys;

    [TestCaseSource(nameof(OrderNames))]
    public void NoOrder_TellsMembersFromOthers(string order) => Assert.That(MembersAuc(Orders[order]), Is.LessThanOrEqualTo(OrderMax), order);

    [TestCaseSource(nameof(OrderNames))]
    public void NoOrder_TellsBossesFromOthers(string order)
    {
        var auc = Separation.Auc(Seeds.SelectMany(seed => Everybody(seed).Select(person => (
            Orders[order](SmallWorld.Of(seed), person), SmallWorld.Of(seed).Nation.Persons[person].IsBoss))));

        Assert.That(auc, Is.LessThanOrEqualTo(BossMax), $"{order}, 24 bosses");
    }

    [TestCaseSource(nameof(ColumnNames))]
    public void AmongMembers_NoColumnTellsTheBoss(string column)
    {
        var auc = Separation.Auc(Seeds.SelectMany(seed => Everybody(seed).Where(SmallWorld.Of(seed).IsMember).Select(person => (
            Columns[column](SmallWorld.Of(seed), person), SmallWorld.Of(seed).Nation.Persons[person].IsBoss))));

        Assert.That(auc, Is.LessThanOrEqualTo(BossMax), column);
    }

    [Test]
    public void WithinAnOpeningMonth_TheOrderOfOpeningTellsNothing()
    {
        var samples = Seeds.SelectMany(seed => Enumerable.Range(0, SmallWorld.Of(seed).Nation.Phones.Count)
            .Select(phone => (World: SmallWorld.Of(seed), Phone: SmallWorld.Of(seed).Nation.Phones[phone]))
            .Where(pair => pair.Phone.Owner >= 0 && pair.Phone.Kind == PhoneKind.Private));
        var stratum = samples.GroupBy(pair => (pair.World.Nation.Seed, Month: (int)Math.Floor(pair.Phone.OpenedAt / (30.0 * Nation.Day))))
            .SelectMany(month => month.OrderBy(pair => pair.Phone.OpenedAt).Select((pair, i) => ((i + 0.5) / month.Count(), pair.World.IsMember(pair.Phone.Owner))));

        Assert.That(Separation.Auc(stratum), Is.LessThanOrEqualTo(OrderMax));
    }

    [Test]
    public void APlantedLeak_IsFound()
    {
        var leak = Orders["position"];

        var auc = MembersAuc((world, person) => leak(world, person) + (world.IsMember(person) ? world.Nation.Persons.Length * 0.4 : 0));

        Assert.That(auc, Is.GreaterThan(OrderMax));
    }

    [Test]
    public void EveryMember_HasFriendsOutside()
    {
        var world = SmallWorld.Of(Seeds[0]);

        var lonely = Everybody(Seeds[0]).Where(world.IsMember).Where(person => !world.Nation.Calls.Any(call =>
            (call.From == world.Nation.Persons[person].Primary || call.To == world.Nation.Persons[person].Primary)
            && Other(world, call, person) is var other and >= 0 && !world.IsMember(other)));

        Assert.That(lonely, Is.Empty);
    }

    private static double MembersAuc(Func<SmallWorld, int, double> value) => Separation.Auc(
        Seeds.SelectMany(seed => Everybody(seed).Select(person => (value(SmallWorld.Of(seed), person), SmallWorld.Of(seed).IsMember(person)))));

    private static IEnumerable<int> Everybody(ulong seed) => Enumerable.Range(0, SmallWorld.Of(seed).Nation.Persons.Length);

    // Counterparts of the own number, within the months that investigators pull.
    private static double Degree(SmallWorld world, int person)
    {
        var phone = world.Nation.Persons[person].Primary;
        return world.Calls.Of(phone, 0, world.Nation.End).Select(call => call.From == phone ? call.To : call.From).Distinct().Count();
    }

    private static int Other(SmallWorld world, CallRecord call, int person)
    {
        var peer = call.From == world.Nation.Persons[person].Primary ? call.To : call.From;
        return peer < Nation.Outside ? world.Nation.Phones[peer].Owner : -1;
    }

    private static double Number(string digits) => double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
