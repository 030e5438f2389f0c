using Graph.Seeds.World;

namespace Graph.Seeds.Stories;

/// <summary>Gang 4, a den of callers, 16 people: two batches of work SIMs, six rebate accounts, and a boss who came on two Sundays.</summary>
internal sealed class CallDen
{
    public const string Name = "call-den";

    private const string DenIp = "203.0.113.77";

    private readonly WorldState _world;

    private CallDen(WorldState world)
    {
        _world = world;
        Cell = new RadioCell(20511, 61499999);
        Boss = Member("Leader", 36, 50, world.StoryName("白演峰"));
        Boss.IsBoss = true;
        Manager = Member("Organiser", 28, 38, world.StoryName("田演亭"));
        Cook = Member("Unknown", 40, 58);
        Callers = [.. Enumerable.Range(0, 9).Select(_ => Member("Caller", 18, 29))];
        Recruits = [.. Enumerable.Range(0, 4).Select(_ => Member("Caller", 18, 24))];
        OwnAccount = world.NewAccount(Boss, Bank.Third);
    }

    public Person Boss { get; }

    public Person Manager { get; }

    public Person Cook { get; }

    public IReadOnlyList<Person> Callers { get; }

    public IReadOnlyList<Person> Recruits { get; }

    public BankAccount OwnAccount { get; }

    public RadioCell Cell { get; }

    /// <summary>The work SIMs of the first, then of the second batch.</summary>
    public List<Sim>[] WorkSims { get; } = [[], []];

    /// <summary>The accounts that paid small rebates, of the first, then of the second batch.</summary>
    public List<BankAccount>[] RebateAccounts { get; } = [[], []];

    public static CallDen Tell(WorldState world)
    {
        var den = new CallDen(world);
        den.LiveTogether();
        den.CallVictims();
        den.OpenRebateAccounts();
        den.TalkAmongThemselves();
        den.VisitOnTwoSundays();
        return den;
    }

    /// <summary>The victim pays a little into a rebate account and gets a little more back: the bait.</summary>
    public void Bait(int batch, BankAccount victim, DateTime at)
    {
        foreach (var account in RebateAccounts[batch])
        {
            at = at.AddMinutes(_world.Random.Between(20, 90));
            var amount = _world.Random.Between(2, 9) * 10000L;
            _world.Pay(victim, account, at, amount, "转账", isKey: true);
            _world.Pay(account, victim, at.AddMinutes(_world.Random.Between(6, 20)), amount / 10 * 12, "返利", isKey: true);
        }
    }

    private Person Member(string role, int youngest, int oldest, string? name = null)
    {
        var person = _world.NewSubscriber(youngest, oldest, name);
        person.Gang = Name;
        person.Role = role;
        person.Phone.IsInFirstRegister = true;
        return person;
    }

    private void LiveTogether()
    {
        foreach (var person in Callers.Append(Manager).Append(Cook))
        {
            person.Phone.Cell = Cell;
            _world.UseDevice(person.Phone, person.Phone.Handset, _world.Day(2025, 11, 20), _world.Until, _world.Random.Between(120, 400), Cell);
        }
    }

    private void CallVictims()
    {
        DateTime[] starts = [_world.Day(2026, 1, 5), _world.Day(2026, 2, 20)];
        var handsets = Callers.Select(_ => _world.NewHandset()).ToList();
        for (var batch = 0; batch < 2; batch++)
        {
            for (var i = 0; i < Callers.Count; i++)
            {
                var sim = _world.NewSim(Recruits[i % Recruits.Count], handsets[i], Cell);
                sim.IsInFirstRegister = true;
                sim.CallFile = 6;
                sim.OpenedAt = starts[batch].AddDays(-8).AddHours(10).AddMinutes(9 * i);
                sim.State = batch == 0 ? "停机" : "在用";
                WorkSims[batch].Add(sim);
                _world.UseDevice(sim, handsets[i], starts[batch].AddHours(9), starts[batch].AddDays(16).AddHours(18), 80, Cell);
                _world.Ring(sim, Callers[i].Phone, starts[batch].AddHours(9).AddMinutes(i), 5);
                var targets = _world.Random.Between(36, 52);
                for (var call = 0; call < targets; call++)
                    _world.RingStranger(sim, _world.Numbers.Phone(), _world.SomeTime(starts[batch], starts[batch].AddDays(16), 9, 17), outgoing: true);
            }
        }
    }

    private void OpenRebateAccounts()
    {
        var mac = _world.Numbers.Mac();
        for (var i = 0; i < 6; i++)
        {
            var batch = i / 3;
            var account = _world.NewAccount(Recruits[i % Recruits.Count], Bank.Third);
            account.Ip = DenIp;
            account.Mac = mac;
            account.Gang = Name;
            account.Layer = 1;
            account.Controller = Manager.IdCard;
            account.State = batch == 0 ? "冻结" : "止付";
            account.StatementFile = 14;
            account.OpenedAt = (batch == 0 ? _world.Day(2025, 12, 26) : _world.Day(2026, 2, 12)).AddHours(10).AddMinutes(11 * i);
            RebateAccounts[batch].Add(account);
            var start = batch == 0 ? _world.Day(2026, 1, 5) : _world.Day(2026, 2, 20);
            _world.ReceiveOther(_world.Stranger(), account, start.AddHours(9), 500000, "转账");
            for (var small = 0; small < 12; small++)
                _world.PayOther(account, _world.Stranger(), _world.SomeTime(start, start.AddDays(12), 10, 17), _world.Random.Between(50, 200) * 100L, "返利");
        }
    }

    private void TalkAmongThemselves()
    {
        var random = _world.Random;
        foreach (var person in Callers.Append(Cook))
            _world.Bond(Manager.Phone, person.Phone, random.Between(8, 16), _world.Day(2025, 11, 20), _world.Until);
        foreach (var recruit in Recruits)
            _world.Bond(Manager.Phone, recruit.Phone, random.Between(4, 7), _world.Day(2025, 11, 10), _world.Day(2025, 12, 20));
        for (var i = 0; i < Callers.Count; i++)
            _world.Bond(Callers[i].Phone, Callers[(i + 1) % Callers.Count].Phone, random.Between(4, 9), _world.Day(2025, 12, 1), _world.Until);
        for (var i = 0; i < 13; i++)
            _world.Ring(Manager.Phone, Boss.Phone, _world.SomeTime(_world.Day(2025, 11, 20), _world.Until, 20, 22));
    }

    private void VisitOnTwoSundays()
    {
        OwnAccount.StatementFile = 14;
        _world.UseDevice(Boss.Phone, Boss.Phone.Handset, _world.From, _world.Until, 150);
        foreach (var about in (DateTime[])[_world.Day(2026, 1, 9), _world.Day(2026, 2, 24)])
        {
            var sunday = about.AddDays((7 - (int)about.DayOfWeek) % 7);
            var arrival = sunday.AddHours(14).AddMinutes(_world.Random.Between(0, 40));
            _world.UseDevice(Boss.Phone, Boss.Phone.Handset, arrival, arrival.AddMinutes(_world.Random.Between(90, 160)), 4, Cell);
            for (var i = 0; i < 2; i++)
            {
                _world.Transfers.Add(new Transfer(
                    OwnAccount, null, arrival.AddMinutes(15 + (30 * i)), _world.Random.Between(30, 600) * 100L, "消费")
                {
                    Other = OtherSides.Alipay, Ip = DenIp, Mac = OwnAccount.Mac, IsKey = true,
                });
            }
        }

        Boss.FurtherActors.Add("imei14:" + Boss.Phone.Handset.Imei[..14]);
    }
}
