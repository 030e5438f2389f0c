using System.Globalization;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.World;

/// <summary>The invented world while it is being told: who there is, and what happened.</summary>
internal sealed class WorldState
{
    public const ulong CommittedSeed = 20260320;

    private const int CellCount = 180;

    private readonly int _shiftDays;

    public WorldState(ulong seed)
    {
        Seed = seed;
        Random = SeedRandom.For(seed, "world");
        Names = new NamePool(SeedRandom.For(seed, "names"));
        Numbers = new SyntheticNumbers(SeedRandom.For(seed, "numbers"));
        _shiftDays = seed == CommittedSeed ? 0 : Random.Between(-6, 6);
        Cells = [.. Enumerable.Range(0, CellCount).Select(i => new RadioCell(20480 + (i / 12), 61440001 + (i * 256) + Random.Below(200)))];
    }

    public ulong Seed { get; }

    public SeedRandom Random { get; }

    public NamePool Names { get; }

    public SyntheticNumbers Numbers { get; }

    public IReadOnlyList<RadioCell> Cells { get; }

    public List<Person> Persons { get; } = [];

    public List<Sim> Sims { get; } = [];

    public List<BankAccount> Accounts { get; } = [];

    public List<Call> Calls { get; } = [];

    public List<Transfer> Transfers { get; } = [];

    public List<DeviceUse> DeviceUses { get; } = [];

    public List<DemoCase> Cases { get; } = [];

    public List<Parcel> Parcels { get; } = [];

    /// <summary>First day of the records; calls and transfers lie between it and <see cref="Until"/>.</summary>
    public DateTime From => Day(2025, 11, 1);

    public DateTime Until => Day(2026, 3, 12);

    /// <summary>A day of the story; other seeds than the committed one tell it some days earlier or later.</summary>
    public DateTime Day(int year, int month, int day) => new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).AddDays(_shiftDays);

    public string DayText(int year, int month, int day) => Day(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The committed seed's name of the story, or another one.</summary>
    public string StoryName(string name) => Seed == CommittedSeed ? Names.Take(name) : Names.Next();

    public Person NewPerson(int youngest, int oldest, string? name = null, int localPercent = 25)
    {
        var county = Random.Chance(localPercent) ? County.All[Random.Below(3)] : Random.Pick(County.All);
        var born = Math.Clamp(2025 - Random.Between(youngest, oldest), 1950, 2007);
        var person = new Person
        {
            Name = name ?? Names.Next(),
            IdCard = Numbers.IdCard(county, born),
            County = county,
            Address = string.Create(
                CultureInfo.InvariantCulture, $"{county.Province}{county.City}{county.Name}演示路{Random.Between(1, 300)}号{Random.Between(1, 30)}0{Random.Between(1, 4)}室"),
        };
        Persons.Add(person);
        return person;
    }

    /// <summary>A person with a phone of his own, registered some years ago.</summary>
    public Person NewSubscriber(int youngest, int oldest, string? name = null)
    {
        var person = NewPerson(youngest, oldest, name);
        NewSim(person);
        return person;
    }

    public Sim NewSim(Person? owner, Handset? handset = null, RadioCell? cell = null)
    {
        var outlet = Random.Between(1, 14);
        var sim = new Sim
        {
            Number = Numbers.Phone(),
            Imsi = Numbers.Imsi(),
            Handset = handset ?? NewHandset(),
            Cell = cell ?? Random.Pick(Cells),
            Owner = owner,
            OpenedAt = Day(2018, 1, 1).AddDays(Random.Below(2600)).AddSeconds(Random.Between(9 * 3600, 18 * 3600)),
            OutletId = $"YT{outlet:00}",
            OutletName = $"演示营业厅{outlet:00}",
            ClerkId = $"G{outlet:00}{Random.Between(1, 6)}",
        };
        owner?.Sims.Add(sim);
        Sims.Add(sim);
        return sim;
    }

    public Handset NewHandset() => new(Numbers.Imei());

    public BankAccount NewAccount(Person owner, Bank? bank = null, int cardLength = 19)
    {
        bank ??= Random.Pick(Bank.All);
        var outlet = Random.Between(1, 9);
        var account = new BankAccount
        {
            Bank = bank,
            Card = Numbers.Card(bank, cardLength),
            Number = Numbers.AccountNumber(),
            Owner = owner,
            OpenedAt = Day(2016, 1, 1).AddDays(Random.Below(3300)).AddSeconds(Random.Between(9 * 3600, 17 * 3600)),
            OutletId = $"{bank.FirstPrefix}{outlet}",
            OutletName = $"{bank.Name}演示支行{outlet}",
            ReservedPhone = owner.Sims.Count > 0 ? owner.Phone.Number : "",
            Ip = Numbers.Ip(),
        };
        owner.Accounts.Add(account);
        Accounts.Add(account);
        return account;
    }

    public BankAccount NewCompanyAccount(string companyName, Person representative, Bank bank)
    {
        var account = new BankAccount
        {
            Bank = bank,
            Card = "",
            Number = Numbers.AccountNumber(),
            CompanyName = companyName,
            LegalRepresentative = representative,
            OpenedAt = Day(2025, 10, 20).AddDays(Random.Below(10)).AddHours(10),
            OutletId = $"{bank.FirstPrefix}0",
            OutletName = $"{bank.Name}演示营业部",
            ReservedPhone = representative.Phone.Number,
            Ip = Numbers.Ip(),
        };
        Accounts.Add(account);
        return account;
    }

    public DateTime SomeTime(DateTime from, DateTime until, int firstHour = 8, int lastHour = 22)
    {
        var days = Math.Max(1, (int)(until - from).TotalDays);
        return from.Date.AddDays(Random.Below(days)).AddSeconds(Random.Between(firstHour * 3600, (lastHour * 3600) + 3599));
    }

    public void Ring(Sim from, Sim to, DateTime at, int seconds = 0) =>
        Calls.Add(new Call(from.Number, to.Number, at, seconds > 0 ? seconds : Random.Between(12, 380)) { FromSim = from, ToSim = to });

    /// <summary>Calls in both directions, at least one each way when there are two.</summary>
    public void Bond(Sim one, Sim other, int count, DateTime? from = null, DateTime? until = null)
    {
        for (var i = 0; i < count; i++)
        {
            var outward = i < 2 ? i == 0 : Random.Chance(50);
            Ring(outward ? one : other, outward ? other : one, SomeTime(from ?? From, until ?? Until));
        }
    }

    public void RingStranger(Sim sim, string number, DateTime at, bool outgoing) =>
        Calls.Add(outgoing
            ? new Call(sim.Number, number, at, Random.Between(8, 240)) { FromSim = sim }
            : new Call(number, sim.Number, at, Random.Between(8, 240)) { ToSim = sim });

    public void UseDevice(Sim sim, Handset handset, DateTime from, DateTime until, int count, RadioCell? cell = null) =>
        DeviceUses.Add(new DeviceUse(sim, handset, from, until, count, cell ?? sim.Cell));

    public Transfer Pay(BankAccount from, BankAccount to, DateTime at, long amountFen, string summary, bool isKey = false)
    {
        var transfer = new Transfer(from, to, at, amountFen, summary) { IsKey = isKey, Ip = from.Ip, Mac = from.Mac };
        Transfers.Add(transfer);
        return transfer;
    }

    public void PayOther(BankAccount from, OtherSide other, DateTime at, long amountFen, string summary, bool isKey = false) =>
        Transfers.Add(new Transfer(from, null, at, amountFen, summary) { Other = other, IsKey = isKey, Ip = from.Ip, Mac = from.Mac });

    public void ReceiveOther(OtherSide other, BankAccount to, DateTime at, long amountFen, string summary, bool isKey = false) =>
        Transfers.Add(new Transfer(null, to, at, amountFen, summary) { Other = other, IsKey = isKey });

    /// <summary>Somebody's card of which nothing more is known.</summary>
    public OtherSide Stranger()
    {
        var bank = Random.Pick(Bank.All);
        var idCard = Random.Chance(4) ? Numbers.IdCard(Random.Pick(County.All), Random.Between(1960, 2003)) : "";
        return new OtherSide(Numbers.Card(bank, 19), Names.Next(), bank.Name, idCard);
    }
}
