using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.TestKit;

namespace Graph.Linkage.Tests.Findings;

/// <summary>
/// A small laundering gang: a victim pays two first-layer accounts in each of two cases, the money goes through two further layers into a
/// company account that is operated from one MAC. The boss owns none of them; his salary card is used from the same MAC, and the
/// dispatcher and the operator call him and are never called back.
/// </summary>
public sealed class PlantedGang
{
    public const string BossPhone = "phone:8615400000001";
    public const string BossCard = "bankcard:6299000000000001";
    public const string VictimCard = "bankcard:6299000000000900";
    public const string Company = "bankcard:6299000000000800";

    private readonly Func<int, string> _person;
    private int _calls;

    /// <param name="name">Name of the file.</param>
    /// <param name="person">Id of the person with a number; by default fixed synthetic cards.</param>
    public PlantedGang(string name = "gang", Func<int, string>? person = null)
    {
        File = TestFile.Named(name);
        _person = person ?? (number => $"person:3505241990{number % 12 + 1:00}{number % 28 + 1:00}{number:000}X");
        Plant();
    }

    public TestFile File { get; }

    public string Boss => _person(1);

    public string Victim => _person(90);

    public static string Phone(int number) => $"phone:86154{number:00000000}";

    public static string Card(int number) => $"bankcard:629900{number:0000000000}";

    private void Plant()
    {
        Person(1, "演一");
        Person(2, "演二");
        Person(3, "演三");
        for (var mule = 10; mule < 22; mule++)
        {
            Person(mule, $"演{mule}");
            Own(mule);
            Calls(Phone(3), Phone(mule), 3);
            Login(Card(mule), mule % 2 == 0 ? "mac:02:00:00:00:00:01" : "mac:02:00:00:00:00:02");
        }
        Person(4, "演四");
        Calls(Phone(2), Phone(4), 6);
        Calls(Phone(2), Phone(3), 9);
        Calls(Phone(3), Phone(4), 9);
        for (var i = 10; i < 14; i++)
            Calls(Phone(2), Phone(i), 4);
        Calls(Phone(2), Phone(1), 5, isMutual: false);
        Calls(Phone(3), Phone(1), 4, isMutual: false);
        File.Link(LinkTypes.OpenedBy, BossCard, Boss);
        Login(BossCard, "mac:02:00:00:00:00:09");
        File.Link(LinkTypes.OpenedBy, Company, "company:@演示贸易").Link(LinkTypes.LegalRepOf, _person(4), "company:@演示贸易");
        Login(Company, "mac:02:00:00:00:00:09");
        Wave("case:A1", "2026-01-16", 10, 12, 14);
        Wave("case:A2", "2026-02-27", 11, 13, 15);
        VictimRows();
        BossFriends();
    }

    private void Person(int number, string name)
    {
        File.Entity(_person(number), (AttributeNames.Name, name));
        File.Link(LinkTypes.RegisteredTo, Phone(number), _person(number));
    }

    private void Own(int number) => File.Link(LinkTypes.OpenedBy, Card(number), _person(number));

    private void Login(string card, string mac) => File.Event(
        new EventFact(LinkTypes.LoggedInFrom, 0, 1, EventSide.None, TestFile.Time("2026-01-16 12:00:00")), card, mac);

    private void Calls(string from, string to, int count, bool isMutual = true)
    {
        for (var i = 0; i < count; i++)
        {
            var time = new DateTime(2026, 1, 2, 9, 0, 0).AddMinutes(17 * _calls++).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            File.Call(isMutual && i % 2 == 1 ? to : from, isMutual && i % 2 == 1 ? from : to, time);
        }
    }

    private void Wave(string incident, string day, int first, int second, int third)
    {
        File.Link(LinkTypes.ReportedIn, Card(first), incident);
        File.Link(LinkTypes.VictimOf, Victim, incident);
        File.Transfer(VictimCard, Card(first), $"{day} 13:00:00", 6_000_000);
        File.Transfer(Card(first), Card(second), $"{day} 13:04:00", 3_000_000);
        File.Transfer(Card(first), Card(second + 4), $"{day} 13:05:00", 2_900_000);
        File.Transfer(Card(second), Card(third), $"{day} 13:10:00", 2_950_000);
        File.Transfer(Card(second + 4), Card(third), $"{day} 13:11:00", 2_850_000);
        File.Transfer(Card(third), Company, $"{day} 13:30:00", 5_500_000);
    }

    private void VictimRows()
    {
        File.Link(LinkTypes.OpenedBy, VictimCard, Victim).Link(LinkTypes.ReportedIn, VictimCard, "case:A2");
        File.Link(LinkTypes.RegisteredTo, Phone(90), Victim);
    }

    // The boss talks most with a friend, so strength would find the friend.
    private void BossFriends()
    {
        Person(50, "演友");
        Calls(Phone(1), Phone(50), 30);
    }
}
