using Graph.Seeds.Population;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Gangs;

/// <summary>A laundering room: many accounts behind few keyboards; the boss stands behind the companies on which the money converges.</summary>
internal sealed class WaterStory
{
    private readonly Crew _crew;
    private readonly Nation _nation;
    private readonly int _dispatcher;
    private readonly List<int> _operators;
    private readonly List<int> _nominees;

    private WaterStory(Crew crew, ref Draws draws, int size)
    {
        (_crew, _nation) = (crew, crew.Nation);
        crew.CastHead(ref draws);
        _dispatcher = crew.Cast(ref draws, Role.Organiser);
        _operators = crew.Cast(ref draws, Role.MoneyMover, Math.Clamp(size / 3, 1, 8));
        _nominees = crew.Cast(ref draws, Role.Nominee, size >= 6 ? 2 : 1);
        crew.Cast(ref draws, Role.MoneyMover, Math.Max(0, size - 2 - _operators.Count - _nominees.Count))
            .ForEach(runner => crew.Nation.Persons[runner].Role = Role.Opener);
    }

    /// <summary>Tells the story and returns the laundry, which other gangs may use.</summary>
    public static void Tell(Crew crew, int size, int accountCount, int victims)
    {
        var draws = crew.NewDraws();
        var story = new WaterStory(crew, ref draws, size);
        var days = crew.Waves(ref draws, draws.Between(2, 3));
        crew.Gang.Generations = Math.Max(crew.Gang.Generations, days.Length);
        var companies = story.OpenCompanies(ref draws);
        for (var wave = 0; wave < days.Length; wave++)
            story.Wash(ref draws, days[wave], accountCount / days.Length, Math.Max(2, victims / days.Length), companies);
        story.Command(ref draws);
        story.Show(ref draws, companies);
    }

    private List<int> OpenCompanies(ref Draws draws)
    {
        var accounts = new List<int>();
        var (ip, mac) = (_nation.NewIp(), _nation.NewMac());
        for (var i = 0; i < 2; i++)
        {
            var company = _nation.Companies.Add(new CompanyRecord(_nominees[i % _nominees.Count], _nation.Companies.Count, -1, _crew.Gang.Number));
            var account = _nation.AddAccount(-1, draws.Between(-60, 20) * Nation.Day + 36_000, draws.Below(3), draws.Below(_nation.Options.Outlets), _nation.Persons[_nominees[i % _nominees.Count]].Primary);
            ref var record = ref _nation.Accounts[account];
            (record.Company, record.Ip, record.Mac, record.Gang, record.Layer, record.Controller) = (company, ip, mac, _crew.Gang.Number, 5, _crew.Head);
            _nation.Companies[company].FirstAccount = account;
            accounts.Add(account);
        }
        return accounts;
    }

    private void Wash(ref Draws draws, int day, int accountCount, int victims, List<int> companies)
    {
        var at = day * Nation.Day;
        var sets = _crew.Market.Buy(_crew.Gang, ref draws, _dispatcher, Math.Max(3, (int)(accountCount / 2.5)), at);
        OwnCards(ref draws, sets, at);
        var accounts = sets.SelectMany(set => set.Accounts).ToList();
        draws.Shuffle(accounts);
        var keyboards = _operators.ConvertAll(person => (person, _nation.NewIp(), _nation.NewMac()));
        var laundry = new Laundry(_nation, _crew.Gang) { CorporateShare = 0.35 };
        laundry.Corporate.AddRange(companies);
        laundry.Take(ref draws, accounts, i => keyboards[i * keyboards.Count / accounts.Count]);
        var length = (int)(draws.Between(0.6, 3) * Nation.Day);
        for (var i = 0; i < victims; i++)
            _crew.Defraud(ref draws, laundry, Math.Min(at + draws.Below(length) + 9 * 3600, _nation.End - 2 * Nation.Day), []);
    }

    // Those who carry money for the room also sold it their own cards.
    private void OwnCards(ref Draws draws, List<CardSet> sets, int at)
    {
        foreach (var member in _crew.Gang.Members.Where(member => _nation.Persons[member].Role == Role.Opener && !_nation.AccountsOf(member).Any(account => _nation.Accounts[account].IsSold)).Take(3).ToList())
        {
            var opened = at - draws.Between(3, 20) * Nation.Day + draws.Between(9, 15) * 3600;
            sets.Add(_crew.Market.Open(member, ref draws, opened, opened + 3600, draws.Below(_nation.Options.Outlets), draws.Below(_nation.Options.Outlets), at, _crew.Gang.Number, 0));
            _nation.Bond(ref draws, _dispatcher, member, draws.Between(4, 9), at - 20 * Nation.Day, at + 5 * Nation.Day);
        }
    }

    // The dispatcher calls, the boss answers.
    private void Command(ref Draws draws)
    {
        foreach (var person in _operators.Concat(_nominees))
            _nation.Bond(ref draws, _dispatcher, person, draws.Between(10, 30), 0, _nation.End);
        for (var i = 1; i < _operators.Count; i++)
            _nation.Bond(ref draws, _operators[0], _operators[i], draws.Between(4, 12), 0, _nation.End);
        _crew.HeadIsCalledBy(ref draws, _dispatcher, draws.Between(8, 16), 0, _nation.End);
        _crew.HeadIsCalledBy(ref draws, _nominees[0], draws.Between(2, 4), 0, _nation.End);
    }

    // He logs in to his own card from the keyboard of the companies, and they pay that card now and then.
    private void Show(ref Draws draws, List<int> companies)
    {
        var card = _nation.Persons[_crew.Head].PrimaryAccount;
        if (_crew.Slips(ref draws))
        {
            var keyboard = _nation.Accounts[companies[0]];
            for (var i = 0; i < 5; i++)
                _nation.Transfers.Add(new TransferRecord(card, -1, Nation.Sometime(ref draws, 40 * Nation.Day, _nation.End), draws.Between(20, 900) * 100L, OtherKind.Alipay, keyboard.Ip, keyboard.Mac));
        }
        for (var i = 0; i < 4; i++)
            _nation.Pay(companies[i % 2], _nation.Persons[draws.Pick(_operators)].PrimaryAccount, Nation.Sometime(ref draws, 40 * Nation.Day, _nation.End), draws.Between(20, 90) * 10_000L);
        if (_crew.Slips(ref draws))
            _nation.Pay(companies[1], card, Nation.Sometime(ref draws, 90 * Nation.Day, _nation.End), draws.Between(5, 20) * 1_000_000L);
    }
}
