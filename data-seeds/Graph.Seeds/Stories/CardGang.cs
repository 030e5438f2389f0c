using Graph.Seeds.World;

namespace Graph.Seeds.Stories;

/// <summary>Gang 1, card trafficking, 35 people: two generations of openers that share two handsets and a contact number.</summary>
internal sealed class CardGang
{
    public const string Name = "card-trafficking";

    private readonly WorldState _world;
    private readonly Handset[] _sharedHandsets;
    private readonly List<Sim> _soldSims = [];
    private readonly List<BankAccount> _soldAccounts = [];

    private CardGang(WorldState world)
    {
        _world = world;
        _sharedHandsets = [world.NewHandset(), world.NewHandset()];
        Boss = Member("Leader", 38, 50, world.StoryName("郑演舟"));
        FirstDealer = Member("Dealer", 30, 42, world.StoryName("许演川"));
        SecondDealer = Member("Dealer", 30, 42, world.StoryName("罗演树"));
        FirstHandler = Member("Handler", 26, 40, world.StoryName("温演禾"));
        SecondHandler = Member("Handler", 26, 40, world.StoryName("江演岭"));
        Recruiters = [.. Enumerable.Range(0, 4).Select(_ => Member("Recruiter", 22, 34))];
        SisterInLaw = world.NewSubscriber(36, 48);
        SisterInLaw.Phone.IsInFirstRegister = true;
        SisterInLaw.Camouflage = "relative";
    }

    public Person Boss { get; }

    public Person FirstDealer { get; }

    public Person SecondDealer { get; }

    public Person FirstHandler { get; }

    public Person SecondHandler { get; }

    public IReadOnlyList<Person> Recruiters { get; }

    public Person SisterInLaw { get; }

    public BankAccount SecondDealerAccount { get; private set; } = null!;

    /// <summary>Accounts named by the cases of the first, then of the second generation.</summary>
    public List<BankAccount>[] ReceivingAccounts { get; } = [[], []];

    /// <summary>Sold SIMs of the first, then of the second generation.</summary>
    public List<Sim>[] SoldSims { get; } = [[], []];

    public static CardGang Tell(WorldState world)
    {
        var gang = new CardGang(world);
        gang.Boss.IsBoss = true;
        gang.OpenRun(0, 6, world.Day(2025, 11, 4), "X", gang.Recruiters[0], 3);
        gang.OpenRun(0, 8, world.Day(2025, 11, 6), "X", gang.Recruiters[1], 0);
        gang.OpenRun(1, 5, world.Day(2026, 1, 20), "Y", gang.Recruiters[2], 0);
        gang.OpenRun(1, 7, world.Day(2026, 1, 22), "Y", gang.Recruiters[3], 4);
        gang.UseSharedHandsets();
        gang.TalkAmongThemselves();
        gang.CallTheBossBeforeEachRun();
        gang.PayTheBoss();
        return gang;
    }

    /// <summary>Sends what a victim paid to a sold card through two more layers of sold cards and out as cash.</summary>
    public void Burst(int generation, BankAccount victim, DateTime at, long amountFen)
    {
        var random = _world.Random;
        var accounts = _soldAccounts.Where(a => a.Gang == Name + generation).ToList();
        var receiver = random.Pick(ReceivingAccounts[generation]);
        _world.Pay(victim, receiver, at, amountFen, "转账", isKey: true);
        var second = accounts.Where(a => a.Layer == 2).ToList();
        random.Shuffle(second);
        var count = random.Between(2, 3);
        for (var i = 0; i < count; i++)
        {
            var share = amountFen / count / 10000 * 9900;
            var moved = at.AddSeconds(random.Between(110, 340));
            _world.Pay(receiver, second[i], moved, share, "转账", isKey: true);
            var third = random.Pick(accounts.Where(a => a.Layer == 3).ToList());
            var onward = moved.AddSeconds(random.Between(150, 600));
            _world.Pay(second[i], third, onward, share / 10000 * 9850, "转账", isKey: true);
            CashOut(third, onward, share / 10000 * 9800);
        }
    }

    private void CashOut(BankAccount account, DateTime at, long amountFen)
    {
        for (var left = amountFen; left > 10000;)
        {
            at = at.AddSeconds(_world.Random.Between(80, 400));
            var part = Math.Min(left, 500000L * _world.Random.Between(1, 4));
            if (_world.Random.Chance(60))
                _world.PayOther(account, OtherSides.Cash, at, part, "ATM取现", isKey: true);
            else
                _world.PayOther(account, _world.Stranger(), at, part, "转账", isKey: true);
            left -= part;
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

    private void OpenRun(int generation, int count, DateTime day, string town, Person recruiter, int withContact)
    {
        var simAt = day.AddHours(9).AddMinutes(_world.Random.Between(5, 40));
        var cardAt = day.AddHours(14).AddMinutes(_world.Random.Between(5, 40));
        var bank = generation == 0 ? Bank.First : Bank.Second;
        for (var i = 0; i < count; i++)
        {
            var opener = Member("Opener", 18, 31);
            var sold = _world.NewSim(opener);
            sold.IsInFirstRegister = true;
            sold.OpenedAt = simAt;
            sold.OutletId = $"YT{town}1";
            sold.OutletName = $"演示营业厅{town}镇店";
            sold.ClerkId = $"G{town}1";
            sold.ContactPhone = i < withContact ? FirstHandler.Phone.Number : "";
            sold.State = generation == 0 ? "停机" : "在用";
            _soldSims.Add(sold);
            SoldSims[generation].Add(sold);
            OpenCard(opener, sold, generation, bank, cardAt, town);
            _world.Bond(recruiter.Phone, opener.Phone, _world.Random.Between(4, 8), day.AddDays(-6), day.AddDays(20));
            if (generation == 0)
                _world.Bond(SecondHandler.Phone, opener.Phone, 2, day.AddDays(-1), day.AddDays(1));
            simAt = simAt.AddSeconds(_world.Random.Between(6 * 60, 12 * 60));
            cardAt = cardAt.AddSeconds(_world.Random.Between(6 * 60, 12 * 60));
        }
    }

    private void OpenCard(Person opener, Sim sold, int generation, Bank bank, DateTime at, string town)
    {
        var account = _world.NewAccount(opener, bank);
        account.OpenedAt = at;
        account.OutletId = $"{bank.FirstPrefix}{town}";
        account.OutletName = $"{bank.Name}{town}镇支行";
        account.ReservedPhone = sold.Number;
        account.Gang = Name + generation;
        account.Controller = Boss.IdCard;
        var place = _soldAccounts.Count(a => a.Gang == account.Gang);
        account.Layer = place % 3 == 0 ? 1 : place % 3 == 1 ? 2 : place % 6 == 2 ? 3 : 2;
        if (account.Layer == 1)
            ReceivingAccounts[generation].Add(account);
        account.State = generation == 0 ? "冻结" : place % 2 == 0 ? "止付" : "正常";
        account.Remark = generation == 0 ? _world.DayText(2025, 12, 13) + "冻结" : "";
        account.StatementFile = generation == 0 ? 1 : 6;
        _soldAccounts.Add(account);
    }

    // Probes at 23:00 on the eve of the burst; both generations are operated from handsets that nothing else shares but these two.
    private void UseSharedHandsets()
    {
        DateTime[] eves = [_world.Day(2025, 12, 7), _world.Day(2026, 3, 1)];
        string[] macs = [_world.Numbers.Mac(), _world.Numbers.Mac()];
        string[] addresses = ["203.0.113.21", "203.0.113.22"];
        for (var generation = 0; generation < 2; generation++)
        {
            var cell = _world.Random.Pick(_world.Cells);
            var days = generation == 0 ? 6 : 5;
            for (var i = 0; i < SoldSims[generation].Count; i++)
            {
                var sim = SoldSims[generation][i];
                sim.Handset = _sharedHandsets[i % 2];
                sim.Cell = cell;
                var start = eves[generation].AddHours(22).AddMinutes(7 * i);
                _world.UseDevice(sim, sim.Handset, start, start.AddDays(days).AddMinutes(_world.Random.Between(5, 300)), _world.Random.Between(18, 70), cell);
            }

            foreach (var account in _soldAccounts.Where(a => a.Gang == Name + generation))
            {
                account.Ip = addresses[generation];
                account.Mac = macs[generation];
                var probe = eves[generation].AddHours(23).AddSeconds(_world.Random.Between(0, 3500));
                _world.ReceiveOther(_world.Stranger(), account, probe, _world.Random.Between(1, 1000), "转账");
            }
        }

        var visit = _world.Day(2026, 1, 9).AddHours(15).AddMinutes(_world.Random.Between(0, 50));
        _world.UseDevice(Boss.Phone, _sharedHandsets[0], visit, visit.AddMinutes(21), 2);
        _world.UseDevice(Boss.Phone, Boss.Phone.Handset, _world.From, _world.Until, 214);
        Boss.FurtherActors.Add("imei14:" + Boss.Phone.Handset.Imei[..14]);
    }

    private void TalkAmongThemselves()
    {
        var random = _world.Random;
        for (var i = 0; i < Recruiters.Count; i++)
        {
            var (from, until) = i < 2 ? (_world.Day(2025, 11, 1), _world.Day(2025, 12, 14)) : (_world.Day(2026, 1, 10), _world.Day(2026, 3, 10));
            _world.Bond(FirstDealer.Phone, Recruiters[i].Phone, random.Between(8, 14), from, until);
            _world.Bond(SecondDealer.Phone, Recruiters[i].Phone, random.Between(6, 12), from, until);
            _world.Bond(i < 2 ? SecondHandler.Phone : FirstHandler.Phone, Recruiters[i].Phone, random.Between(5, 9), from, until);
        }

        foreach (var handler in (Person[])[FirstHandler, SecondHandler])
        {
            _world.Bond(FirstDealer.Phone, handler.Phone, random.Between(9, 16));
            _world.Bond(SecondDealer.Phone, handler.Phone, random.Between(6, 12));
        }

        _world.Bond(FirstDealer.Phone, SecondDealer.Phone, random.Between(14, 22));
        _world.Bond(FirstHandler.Phone, SecondHandler.Phone, random.Between(8, 12));
    }

    // Eleven calls in from the two dealers, two out, and those to the sister-in-law: the heads call him, he calls none of them.
    private void CallTheBossBeforeEachRun()
    {
        (DateTime Run, int First, int Second)[] runs =
        [
            (_world.Day(2025, 11, 4), 2, 1), (_world.Day(2025, 11, 6), 1, 2), (_world.Day(2026, 1, 20), 2, 1), (_world.Day(2026, 1, 22), 1, 1),
        ];
        foreach (var (run, first, second) in runs)
        {
            for (var i = 0; i < first; i++)
                _world.Ring(FirstDealer.Phone, Boss.Phone, _world.SomeTime(run.AddDays(-2), run, 19, 21));
            for (var i = 0; i < second; i++)
                _world.Ring(SecondDealer.Phone, Boss.Phone, _world.SomeTime(run.AddDays(-2), run, 19, 21));
        }

        _world.Ring(Boss.Phone, SisterInLaw.Phone, _world.SomeTime(_world.Day(2025, 12, 20), _world.Day(2025, 12, 28)));
        _world.Ring(Boss.Phone, SisterInLaw.Phone, _world.SomeTime(_world.Day(2026, 2, 2), _world.Day(2026, 2, 9)));
    }

    private void PayTheBoss()
    {
        var random = _world.Random;
        var received = _world.NewAccount(SisterInLaw, Bank.Third);
        received.ReservedPhone = Boss.Phone.Number;
        received.StatementFile = 11;
        var first = _world.NewAccount(FirstDealer, Bank.First);
        var second = _world.NewAccount(SecondDealer, Bank.Second);
        first.StatementFile = 2;
        second.StatementFile = 7;
        SecondDealerAccount = second;
        for (var week = _world.From; week < _world.Until; week = week.AddDays(7))
        {
            _world.Pay(first, received, _world.SomeTime(week, week.AddDays(2), 18, 21), random.Between(40, 60) * 10000L, "往来款", isKey: true);
            _world.Pay(second, received, _world.SomeTime(week.AddDays(2), week.AddDays(4), 18, 21), random.Between(40, 60) * 10000L, "往来款", isKey: true);
        }

        foreach (var recruiter in Recruiters)
        {
            var account = _world.NewAccount(recruiter, Bank.First);
            account.StatementFile = 2;
            for (var i = 0; i < 5; i++)
                _world.Pay(i % 2 == 0 ? first : second, account, _world.SomeTime(_world.From, _world.Until), random.Between(8, 30) * 10000L, "辛苦费");
        }
    }
}
