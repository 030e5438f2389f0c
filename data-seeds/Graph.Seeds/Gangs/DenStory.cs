using Graph.Seeds.Population;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Gangs;

/// <summary>A den of callers in one cell behind one address: work phones change together, private ones are in the same place.</summary>
internal static class DenStory
{
    public static void Tell(Crew crew, int size, int victims)
    {
        var (nation, draws) = (crew.Nation, crew.NewDraws());
        var head = crew.CastHead(ref draws);
        var manager = crew.Cast(ref draws, Role.Organiser);
        var callers = crew.Cast(ref draws, Role.Caller, Math.Max(3, size - 2));
        var (cell, ip, mac) = (draws.Below(nation.Options.Cells), nation.NewIp(), nation.NewMac());
        var handsets = callers.ConvertAll(_ => nation.NewHandset());
        var days = crew.Waves(ref draws, draws.Between(2, 3));
        crew.Gang.Generations = Math.Max(crew.Gang.Generations, days.Length);
        for (var wave = 0; wave < days.Length; wave++)
        {
            var at = days[wave] * Nation.Day;
            var sets = crew.Market.Buy(crew.Gang, ref draws, manager, callers.Count, at);
            var until = Math.Min(nation.End, (wave + 1 < days.Length ? days[wave + 1] : days[wave] + 30) * Nation.Day);
            var work = GiveWorkPhones(crew, ref draws, sets, handsets, cell, at, until);
            CallHome(crew, ref draws, work, callers, manager, at, cell);
            var laundry = new Laundry(nation, crew.Gang);
            laundry.Take(ref draws, [.. sets.SelectMany(set => set.Accounts)], _ => (manager, ip, mac));
            for (var i = 0; i < Math.Max(2, victims / days.Length); i++)
                crew.Defraud(ref draws, laundry, Math.Min(at + draws.Below(until - at), nation.End - 2 * Nation.Day), [draws.Pick(work)]);
        }
        Live(crew, ref draws, manager, callers, cell);
        Show(crew, ref draws, head, manager, cell, ip, mac);
    }

    private static List<int> GiveWorkPhones(Crew crew, ref Draws draws, List<CardSet> sets, List<int> handsets, int cell, int at, int until)
    {
        var nation = crew.Nation;
        var work = new List<int>();
        for (var i = 0; i < Math.Min(sets.Count, handsets.Count); i++)
        {
            ref var phone = ref nation.Phones[sets[i].Phone];
            (phone.Kind, phone.ActiveFrom, phone.ActiveUntil, phone.Handset, phone.Cell, phone.Gang) = (PhoneKind.Work, at, until, handsets[i], cell, crew.Gang.Number);
            nation.DeviceUses.Add(new DeviceUseRecord(sets[i].Phone, handsets[i], at, until, draws.Between(40, 300), cell));
            work.Add(sets[i].Phone);
        }
        foreach (var phone in work)
            nation.Ring(phone, draws.Pick(work), at + draws.Between(9, 40) * 3600, draws.Between(20, 90), cell, cell);
        return work;
    }

    // A caller takes the wrong phone now and then: his own number, or the manager's, stands in the work phone's record.
    private static void CallHome(Crew crew, ref Draws draws, List<int> work, List<int> callers, int manager, int at, int cell)
    {
        for (var i = 0; i < work.Count; i++)
        {
            var own = crew.Nation.Persons[callers[i]].Primary;
            for (var calls = draws.Chance(0.5) ? draws.Between(2, 4) : 0; calls > 0; calls--)
                crew.Nation.Ring(work[i], own, at + draws.Between(20, 200) * 3600, draws.Between(10, 60), cell, cell);
            for (var calls = draws.Chance(0.4) ? draws.Between(2, 5) : 0; calls > 0; calls--)
                crew.Nation.Ring(crew.Nation.Persons[manager].Primary, work[i], at + draws.Between(20, 200) * 3600, draws.Between(20, 160), cell, cell);
        }
    }

    private static void Live(Crew crew, ref Draws draws, int manager, List<int> callers, int cell)
    {
        var nation = crew.Nation;
        foreach (var caller in callers)
        {
            nation.Bond(ref draws, manager, caller, draws.Between(4, 12), 30 * Nation.Day, nation.End);
            for (var i = 0; i < 8; i++)
                nation.Ring(nation.Persons[caller].Primary, nation.Persons[draws.Pick(callers)].Primary, Nation.Sometime(ref draws, 30 * Nation.Day, nation.End), draws.Between(15, 240), cell, cell);
            nation.Pay(nation.Persons[manager].PrimaryAccount, nation.Persons[caller].PrimaryAccount, Nation.Sometime(ref draws, 60 * Nation.Day, nation.End), draws.Between(30, 120) * 10_000L);
        }
    }

    // Two Sundays on the spot, paying from the den's address; otherwise he calls only the manager.
    private static void Show(Crew crew, ref Draws draws, int head, int manager, int cell, int ip, int mac)
    {
        var nation = crew.Nation;
        crew.HeadIsCalledBy(ref draws, manager, draws.Between(6, 12), 30 * Nation.Day, nation.End);
        nation.Pay(nation.Persons[head].PrimaryAccount, nation.Persons[manager].PrimaryAccount, Nation.Sometime(ref draws, 40 * Nation.Day, nation.End), draws.Between(200, 600) * 10_000L);
        if (!crew.Slips(ref draws))
            return;
        foreach (var sunday in new[] { 62, 97 })
        {
            var at = sunday * Nation.Day + draws.Between(11, 19) * 3600;
            nation.Ring(nation.Persons[head].Primary, nation.Persons[manager].Primary, at, 40, cell, cell);
            nation.Transfers.Add(new TransferRecord(nation.Persons[head].PrimaryAccount, Nation.Outside + draws.Below(500), at + 900, 350_000, OtherKind.Stranger, ip, draws.Chance(0.5) ? mac : -1));
        }
    }
}
