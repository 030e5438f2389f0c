using Graph.Seeds.Population;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Gangs;

/// <summary>Card trafficking: openers in generations, run by the same few; the boss is never at an outlet.</summary>
internal sealed class CardStory
{
    private readonly Crew _crew;
    private readonly Nation _nation;
    private readonly List<int> _dealers;
    private readonly List<int> _recruiters;
    private readonly List<int> _handlers;
    private readonly List<int> _openers;
    private readonly List<List<CardSet>> _generations = [];
    private readonly List<int> _handsets = [];

    private CardStory(Crew crew, ref Draws draws, int size)
    {
        (_crew, _nation) = (crew, crew.Nation);
        crew.CastHead(ref draws);
        var leading = Math.Max(5, (int)(size * draws.Between(0.15, 0.30)));
        var dealers = Math.Clamp(leading / 4, 1, 3);
        var handlers = Math.Clamp(leading / 4, 1, 4);
        _dealers = crew.Cast(ref draws, Role.Dealer, dealers);
        _recruiters = crew.Cast(ref draws, Role.Recruiter, Math.Clamp(leading - 1 - dealers - handlers, 2, 6));
        _handlers = crew.Cast(ref draws, Role.Handler, handlers);
        _openers = crew.Cast(ref draws, Role.Opener, Math.Max(2, size - 1 - dealers - handlers - _recruiters.Count));
    }

    /// <summary>Tells the story; with <paramref name="isSleeping"/> the cards are opened and never used.</summary>
    public static void Tell(Crew crew, int size, bool isSleeping)
    {
        var draws = crew.NewDraws();
        var story = new CardStory(crew, ref draws, size);
        var days = crew.Waves(ref draws, Math.Clamp(1 + story._openers.Count / 5, isSleeping ? 1 : 2, isSleeping ? 1 : crew.Nation.Options.GenerationsMax));
        crew.Gang.Generations = Math.Max(crew.Gang.Generations, days.Length);
        for (var generation = 0; generation < days.Length; generation++)
            story.OpenGeneration(ref draws, generation, days);
        story.TalkAmongThemselves(ref draws, days);
        story.Show(ref draws, days);
        if (isSleeping)
            return;
        crew.Market.Offer(crew.Gang, story._dealers[0], [.. story._generations.SelectMany(sets => sets)]);
    }

    /// <summary>Uses what no other gang bought: customers elsewhere run it from handsets of the gang.</summary>
    public static void UseTheRest(Crew crew)
    {
        var draws = crew.Nation.Draw(Purpose.Gang, ~(long)crew.Gang.Number);
        foreach (var generation in crew.Market.Unsold(crew.Gang).GroupBy(set => set.Generation))
        {
            var sets = generation.ToList();
            var accounts = sets.SelectMany(set => set.Accounts).ToList();
            if (accounts.Count < 4)
                continue;
            var laundry = new Laundry(crew.Nation, crew.Gang);
            var (ip, mac) = (crew.Nation.NewIp(), crew.Nation.NewMac());
            laundry.Take(ref draws, accounts, _ => (-1, ip, mac));
            var from = sets.Max(set => set.ReadyAt);
            var length = (int)(draws.Between(0.3, 3) * Nation.Day);
            for (var i = draws.Between(3, 6); i > 0; i--)
                crew.Defraud(ref draws, laundry, Math.Min(from + draws.Below(length), crew.Nation.End - 2 * Nation.Day), draws.Chance(0.4) ? [sets[draws.Below(sets.Count)].Phone] : []);
        }
    }

    private void OpenGeneration(ref Draws draws, int generation, int[] days)
    {
        var sets = new List<CardSet>();
        _generations.Add(sets);
        var mine = _openers.Where((_, i) => i % days.Length == generation).ToList();
        var ready = Math.Min(days[generation] + 2 + Math.Min(_crew.Market.IdleDays(ref draws), 25), _nation.Options.Days - 8) * Nation.Day;
        var handset = generation > 0 && draws.Chance(_nation.Options.DeviceReuse) ? _handsets[generation - 1] : _nation.NewHandset();
        _handsets.Add(handset);
        var handler = draws.Chance(_nation.Options.HandlerReuse) ? _handlers[0] : draws.Pick(_handlers);
        for (var first = 0; first < mine.Count;)
        {
            var run = Math.Min(mine.Count - first, draws.Between(3, 8));
            var (simOutlet, bankOutlet) = (draws.Below(_nation.Options.Outlets), draws.Below(_nation.Options.Outlets));
            var day = days[generation] + draws.Below(3);
            var at = day * Nation.Day + draws.Between(9 * 3600, 11 * 3600);
            var recruiter = draws.Pick(_recruiters);
            for (var i = 0; i < run; i++, at += draws.Between(300, 900))
                sets.Add(OpenOne(ref draws, mine[first + i], at, simOutlet, bankOutlet, ready, generation, handler, recruiter));
            first += run;
        }
        Try(ref draws, sets, handset, ready);
    }

    private CardSet OpenOne(ref Draws draws, int opener, int at, int simOutlet, int bankOutlet, int ready, int generation, int handler, int recruiter)
    {
        var set = _crew.Market.Open(opener, ref draws, at, at + 4 * 3600, simOutlet, bankOutlet, ready, _crew.Gang.Number, generation);
        if (draws.Chance(0.4))
            _nation.Phones[set.Phone].Contact = _nation.Persons[handler].Primary;
        if (draws.Chance(0.3))
            _nation.Accounts[set.Accounts[0]].Agent = handler;
        var day = at / Nation.Day * Nation.Day;
        _nation.Bond(ref draws, recruiter, opener, draws.Between(4, 8), day - 6 * Nation.Day, day + 20 * Nation.Day);
        _nation.Bond(ref draws, handler, opener, 2, day - Nation.Day, day + Nation.Day);
        _nation.Pay(_nation.Persons[recruiter].PrimaryAccount, _nation.Persons[opener].PrimaryAccount, at + draws.Between(1, 3) * Nation.Day, draws.Between(150, 1500) * 100L);
        (_nation.Persons[opener].ActiveFrom, _nation.Persons[opener].ActiveUntil) = (day, ready + 5 * Nation.Day);
        return set;
    }

    // Before the sets are handed over, their SIMs are tried in one handset.
    private void Try(ref Draws draws, List<CardSet> sets, int handset, int ready)
    {
        for (var i = 0; i < sets.Count; i++)
        {
            var from = ready - Nation.Day + 20 * 3600 + i * 420;
            _nation.DeviceUses.Add(new DeviceUseRecord(sets[i].Phone, handset, from, from + draws.Between(600, 2 * Nation.Day), draws.Between(3, 40), draws.Below(_nation.Options.Cells)));
            _nation.Phones[sets[i].Phone].Handset = handset;
        }
    }

    private void TalkAmongThemselves(ref Draws draws, int[] days)
    {
        var end = _nation.End;
        foreach (var recruiter in _recruiters)
        {
            foreach (var dealer in _dealers)
                _nation.Bond(ref draws, dealer, recruiter, draws.Between(6, 14), 0, end);
            _nation.Bond(ref draws, draws.Pick(_handlers), recruiter, draws.Between(5, 9), 0, end);
        }
        foreach (var handler in _handlers)
            _nation.Bond(ref draws, _dealers[0], handler, draws.Between(8, 16), 0, end);
        foreach (var day in days)
        {
            foreach (var dealer in _dealers)
                _crew.HeadIsCalledBy(ref draws, dealer, draws.Between(1, 2), (day - 2) * Nation.Day, day * Nation.Day);
        }
    }

    // What the boss does carelessly: his own SIM in the handset, and pay into a relative's account that has his number.
    private void Show(ref Draws draws, int[] days)
    {
        var head = _nation.Persons[_crew.Head];
        if (_crew.Slips(ref draws))
        {
            foreach (var handset in _handsets.Distinct().Take(2))
            {
                var at = (days[^1] - 6) * Nation.Day + draws.Between(10, 20) * 3600;
                _nation.DeviceUses.Add(new DeviceUseRecord(head.Primary, handset, at, at + 1300, 2, _nation.Phones[head.Primary].Cell));
            }
        }
        if (!_crew.Slips(ref draws))
            return;
        var relative = _crew.Casting.Disguised(Disguise.Relative);
        var account = _nation.Persons[relative].PrimaryAccount;
        _nation.Accounts[account].ReservedPhone = head.Primary;
        _nation.Bond(ref draws, _crew.Head, relative, 4, 0, _nation.End);
        for (var week = 1; week * 7 < _nation.Options.Days; week++)
            _nation.Pay(_nation.Persons[_dealers[week % _dealers.Count]].PrimaryAccount, account, week * 7 * Nation.Day + draws.Between(18, 21) * 3600, draws.Between(40, 60) * 10_000L);
    }
}
