using Graph.Seeds.Population;
using Graph.Seeds.World;
using Graph.Seeds.Gangs;
using System.Globalization;

namespace Graph.Seeds.Extraction;

/// <summary>People, numbers and accounts of the world as the files show them.</summary>
internal sealed class Portraits(Nation nation)
{
    public static DateTime Time(int at) => Nation.Start.AddSeconds(at);

    public string NameOf(int person) => nation.Identities.Name((ulong)person);

    public string PersonId(int person) => IdRegister.NumberOf(nation, person);

    public string PhoneNumber(int phone) => nation.Identities.Phone(phone);

    public Person Person(int person)
    {
        var household = nation.Persons[person].Household;
        var county = CountyTable.Of(nation.Persons[person].County);
        return new Person
        {
            Name = NameOf(person), IdCard = PersonId(person), County = county,
            Address = string.Create(CultureInfo.InvariantCulture, $"{county.Province}演示{household % 97 + 1}街{household / 97 + 1}号"),
        };
    }

    public BankAccount Account(int account)
    {
        var record = nation.Accounts[account];
        var bank = Bank.All[record.Bank];
        var (owner, representative) = record.Company >= 0
            ? ((Person?)null, (Person?)Person(nation.Companies[record.Company].Representative))
            : (record.Owner >= 0 ? Person(record.Owner) : null, null);
        var isFrozen = record.FrozenAt >= 0 && record.FrozenAt < nation.End;
        return new BankAccount
        {
            Bank = bank, Card = record.Company >= 0 ? "" : nation.Identities.Card(account, record.Bank), Number = nation.Identities.Account(account),
            Owner = owner, LegalRepresentative = representative, CompanyName = record.Company >= 0 ? CompanyName(record.Company) : "",
            OpenedAt = Time(record.OpenedAt), OutletId = $"{bank.FirstPrefix}{record.Outlet}", OutletName = $"{bank.Name}演示支行{record.Outlet + 1}",
            ReservedPhone = record.ReservedPhone >= 0 ? PhoneNumber(record.ReservedPhone) : "",
            Agent = record.Agent >= 0 ? Person(record.Agent) : null, AgentPhone = record.Agent >= 0 ? PhoneNumber(nation.Persons[record.Agent].Primary) : "",
            State = isFrozen ? "冻结" : "正常", Layer = record.Layer,
        };
    }

    /// <summary>Id of an account as the product writes it.</summary>
    public string AccountId(int account) => nation.Accounts[account].Company >= 0
        ? "bankaccount:" + nation.Identities.Account(account) : "bankcard:" + nation.Identities.Card(account, nation.Accounts[account].Bank);

    public string CompanyName(int company) => $"演示{nation.Identities.Name((ulong)(uint)company | 1UL << 40)[..1]}{company + 1}商贸有限公司";

    public DemoCase Case(CaseRecord incident, int number)
    {
        var file = new DemoCase
        {
            Number = CaseNumber(number), Series = "", Bureau = $"演示公安局第{incident.Victim % 9 + 1}分局", FraudType = FraudTypes[incident.FraudType],
            HappenedAt = Time(incident.HappenedAt), Place = CountyTable.Of(nation.Persons[incident.Victim].County), LossFen = incident.LossFen,
        };
        var victim = Person(incident.Victim);
        victim.Sims.Add(new Sim { Number = PhoneNumber(nation.Persons[incident.Victim].Primary), Imsi = "", Handset = new Handset(""), Cell = new RadioCell(0, 0) });
        file.Victims.Add(victim);
        file.NamedAccounts.AddRange(incident.Accounts.Select(account => Account(account).Shown));
        if (incident.NamesOwnAccount)
            file.NamedAccounts.Add(Account(nation.Persons[incident.Victim].PrimaryAccount).Shown);
        file.NamedPhones.AddRange(incident.Phones.Select(PhoneNumber));
        return file;
    }

    public static string CaseNumber(int number) => string.Create(CultureInfo.InvariantCulture, $"A3500{number + 1:000000}");

    private static readonly string[] FraudTypes = ["刷单返利", "虚假投资理财", "冒充客服", "冒充公检法", "贷款", "杀猪盘"];
}
