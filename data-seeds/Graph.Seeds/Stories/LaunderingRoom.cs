using Graph.Seeds.World;

namespace Graph.Seeds.Stories;

/// <summary>Gang 3, a laundering room, 52 people: three layers of mules, four operators, and two companies run from one keyboard.</summary>
internal sealed class LaunderingRoom
{
    public const string Name = "laundering-room";
    public const string OfficeIp = "203.0.113.10";

    private const int CompanySharePercent = 71;

    private static readonly int[] LayerSizes = [10, 20, 14];
    private static readonly int[] OperatorShares = [9, 11, 13, 11];

    // After the freeze other operators went on from another line, so that only the boss's keyboard saw both waves.
    private static readonly int[][] OperatorsOfWave = [[0, 2], [1, 3]];
    private static readonly string[] RoomIps = ["203.0.113.40", "203.0.113.41"];

    private readonly WorldState _world;
    private readonly List<BankAccount> _mules = [];
    private long _movedFen;
    private long _toCompaniesFen;

    private LaunderingRoom(WorldState world)
    {
        _world = world;
        Boss = Member("Leader", 40, 55, world.StoryName("袁演石"));
        Boss.IsBoss = true;
        Dispatcher = Member("Organiser", 30, 42, world.StoryName("康演舵"));
        Operators = [.. Enumerable.Range(0, 4).Select(_ => Member("MoneyMover", 22, 35))];
        Nominees = [.. Enumerable.Range(0, 2).Select(_ => Member("MoneyMover", 24, 50))];
        CompanyMac = world.Numbers.Mac();
        Companies = [.. Enumerable.Range(0, 2).Select(i => OpenCompany(i))];
        Salary = world.NewAccount(Boss, Bank.First);
        DispatcherAccount = world.NewAccount(Dispatcher, Bank.Second);
    }

    public Person Boss { get; }

    public Person Dispatcher { get; }

    public IReadOnlyList<Person> Operators { get; }

    public IReadOnlyList<Person> Nominees { get; }

    public IReadOnlyList<BankAccount> Companies { get; }

    public BankAccount Salary { get; }

    public BankAccount DispatcherAccount { get; }

    public string CompanyMac { get; }

    public static LaunderingRoom Tell(WorldState world, CardGang supplier)
    {
        var room = new LaunderingRoom(world);
        room.HireMules();
        room.TalkAmongThemselves();
        room.UseTheKeyboard();
        room.BuyCards(supplier);
        return room;
    }

    /// <summary>The accounts of a layer in the first or second wave; the second starts after the freeze of the first.</summary>
    public IReadOnlyList<BankAccount> Layer(int layer, int wave) =>
        [.. _mules.Where(a => a.Layer == layer).Where((_, i) => i % 2 == wave)];

    /// <summary>Sends one payment of a victim through three layers into the wave's company, cash, tills and the unknown.</summary>
    public void Launder(BankAccount victim, BankAccount receiver, int wave, DateTime at, long amountFen)
    {
        var random = _world.Random;
        _world.Pay(victim, receiver, at, amountFen, "转账", isKey: true);
        var second = Layer(2, wave).ToList();
        random.Shuffle(second);
        var count = random.Between(3, 6);
        for (var i = 0; i < count; i++)
        {
            var moved = at.AddSeconds(random.Between(60, 355));
            var share = amountFen / count / 1000 * random.Between(975, 995);
            _world.Pay(receiver, second[i], moved, share, "转账", isKey: true);
            var onward = moved.AddSeconds(random.Between(120, 700));
            var third = random.Pick(Layer(3, wave));
            var rest = share / 1000 * random.Between(978, 994);
            _world.Pay(second[i], third, onward, rest, "转账", isKey: true);
            Leave(third, wave, onward.AddSeconds(random.Between(150, 900)), rest / 1000 * random.Between(980, 995));
        }
    }

    /// <summary>What the companies do with the money when a wave is over: most goes to unknown cards, a little to the nominees.</summary>
    public void EmptyCompanies()
    {
        DateTime[] ends = [_world.Day(2026, 1, 22), _world.Day(2026, 3, 5)];
        for (var wave = 0; wave < 2; wave++)
        {
            var own = Nominees[wave].Accounts[0];
            for (var i = 0; i < 3; i++)
            {
                var at = ends[wave].AddHours(10 + i).AddMinutes(_world.Random.Between(0, 50));
                _world.PayOther(Companies[wave], _world.Stranger(), at, _world.Random.Between(40, 90) * 100000L, "货款", isKey: true);
                _world.Pay(Companies[wave], own, at.AddMinutes(3), _world.Random.Between(30, 60) * 10000L, "备用金", isKey: true);
            }
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

    private BankAccount OpenCompany(int wave)
    {
        var bank = wave == 0 ? Bank.First : Bank.Second;
        var account = _world.NewCompanyAccount($"{_world.Names.Next()}贸易有限公司", Nominees[wave], bank);
        account.Ip = OfficeIp;
        account.Mac = CompanyMac;
        account.Layer = 4;
        account.Gang = Name;
        account.Controller = Boss.IdCard;
        account.StatementFile = wave == 0 ? 4 : 8;
        var own = _world.NewAccount(Nominees[wave], bank);
        own.Ip = OfficeIp;
        own.Mac = CompanyMac;
        own.Gang = Name;
        own.Layer = 5;
        own.Controller = Boss.IdCard;
        own.StatementFile = account.StatementFile;
        return account;
    }

    private void HireMules()
    {
        var macs = Operators.Select(_ => _world.Numbers.Mac()).ToList();
        var operatorsOf = OperatorsOfWave.Select(wave => wave.SelectMany(i => Enumerable.Repeat(i, OperatorShares[i])).ToList()).ToList();
        foreach (var wave in operatorsOf)
            _world.Random.Shuffle(wave);
        int[] files = [5, 9, 12, 13];
        for (var layer = 1; layer <= LayerSizes.Length; layer++)
        {
            for (var i = 0; i < LayerSizes[layer - 1]; i++)
            {
                var who = operatorsOf[i % 2][_mules.Count / 2];
                var mule = Member("MoneyMover", 19, 45);
                var bank = Bank.All[_mules.Count % 3];
                var account = _world.NewAccount(mule, bank, _mules.Count % 4 == 0 ? 16 : 19);
                account.Ip = RoomIps[i % 2];
                account.Mac = macs[who];
                account.Layer = layer;
                account.Gang = Name;
                account.Controller = Operators[who].IdCard;
                account.ReservedPhone = _mules.Count(m => m.ReservedPhone == Operators[who].Phone.Number) < 3
                    ? Operators[who].Phone.Number : mule.Phone.Number;
                account.State = i % 2 == 0 ? "冻结" : layer == 3 ? "销户" : "止付";
                account.ClosedOn = account.State == "销户" ? _world.DayText(2026, 3, 9) : "";
                account.StatementFile = bank == Bank.First ? files[0] : bank == Bank.Second ? files[1] : files[2 + (i % 2)];
                _mules.Add(account);
                _world.Bond(Operators[who].Phone, mule.Phone, _world.Random.Between(3, 7), _world.Day(2026, 1, 5), _world.Day(2026, 3, 8));
            }
        }
    }

    private void Leave(BankAccount third, int wave, DateTime at, long amountFen)
    {
        _movedFen += amountFen;
        if (_toCompaniesFen * 100 < _movedFen * CompanySharePercent)
        {
            _toCompaniesFen += amountFen;
            _world.Pay(third, Companies[wave], at, amountFen, "货款", isKey: true);
            return;
        }

        var other = _world.Random.Below(3) switch { 0 => OtherSides.Cash, 1 => OtherSides.UnionPay, _ => _world.Stranger() };
        _world.PayOther(third, other, at, amountFen, other.IsCash ? "ATM取现" : other.Merchant.Length > 0 ? "消费" : "转账", isKey: true);
    }

    // The dispatcher calls the boss, who answers and never calls back.
    private void TalkAmongThemselves()
    {
        var random = _world.Random;
        foreach (var person in Operators.Concat(Nominees))
            _world.Bond(Dispatcher.Phone, person.Phone, random.Between(12, 24), _world.Day(2025, 12, 20), _world.Until);
        for (var i = 0; i < Operators.Count; i++)
            _world.Bond(Operators[i].Phone, Operators[(i + 1) % Operators.Count].Phone, random.Between(5, 9), _world.Day(2026, 1, 2), _world.Until);
        for (var i = 0; i < 14; i++)
            _world.Ring(Dispatcher.Phone, Boss.Phone, _world.SomeTime(_world.Day(2025, 12, 20), _world.Until, 9, 20));
    }

    private void UseTheKeyboard()
    {
        Salary.StatementFile = 5;
        for (var month = 0; month < 4; month++)
        {
            for (var i = 0; i < 4; i++)
            {
                var at = _world.SomeTime(_world.Day(2025, 12, 3).AddDays(30 * month), _world.Day(2025, 12, 26).AddDays(30 * month), 9, 18);
                _world.Transfers.Add(new Transfer(Salary, null, at, _world.Random.Between(20, 900) * 100L, "消费")
                {
                    Other = OtherSides.Tenpay, Ip = OfficeIp, Mac = CompanyMac, IsKey = true,
                });
            }
        }
    }

    // The other two of the four rows that tie the series: one call tie and three payments of 1,200.
    private void BuyCards(CardGang supplier)
    {
        DispatcherAccount.StatementFile = 9;
        var at = _world.Day(2026, 1, 7).AddHours(11).AddMinutes(_world.Random.Between(0, 50));
        _world.Ring(Dispatcher.Phone, supplier.SecondDealer.Phone, at, 131);
        foreach (var days in (int[])[1, 3, 47])
            _world.Pay(DispatcherAccount, supplier.SecondDealerAccount, at.AddDays(days).AddMinutes(17), 120000, "货款", isKey: true);
    }
}
