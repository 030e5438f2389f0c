using Graph.Seeds.Population;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Gangs;

/// <summary>A den of SIM boxes: few keepers, many short-lived SIMs in few devices; the boss pays from afar.</summary>
internal static class GoipStory
{
    public static void Tell(Crew crew, int size, int simCount, int victims)
    {
        var (nation, draws) = (crew.Nation, crew.NewDraws());
        var head = crew.CastHead(ref draws);
        var keepers = crew.Cast(ref draws, Role.DeviceKeeper, Math.Max(2, size - 1));
        var boxes = new List<int>();
        for (var i = Math.Clamp(simCount / 18, 2, 16); i > 0; i--)
            boxes.Add(nation.NewHandset());
        var days = crew.Waves(ref draws, 3);
        var laundry = Rebates(crew, ref draws, keepers[0], days[0] * Nation.Day);
        for (var wave = 0; wave < days.Length; wave++)
            RunBoxes(crew, ref draws, boxes, keepers, days[wave], simCount / days.Length, Math.Max(2, victims / days.Length), laundry);
        foreach (var keeper in keepers)
        {
            if (keeper != keepers[0])
                nation.Bond(ref draws, keepers[0], keeper, draws.Between(8, 20), 0, nation.End);
        }
        Show(crew, ref draws, head, keepers, boxes, days);
    }

    // Sold numbers and the accounts that came with them; one wave is in one place.
    private static void RunBoxes(Crew crew, ref Draws draws, List<int> boxes, List<int> keepers, int day, int simCount, int victims, Laundry laundry)
    {
        var nation = crew.Nation;
        var cell = draws.Below(nation.Options.Cells);
        var sims = new List<int>();
        while (sims.Count < simCount)
        {
            var at = day * Nation.Day + draws.Below(10 * Nation.Day) / 3600 * 3600;
            foreach (var set in crew.Market.Buy(crew.Gang, ref draws, keepers[0], 4, at))
            {
                var until = at + (int)(draws.Between(0.5, 7) * Nation.Day);
                ref var sim = ref nation.Phones[set.Phone];
                (sim.Kind, sim.ActiveFrom, sim.ActiveUntil, sim.Gang, sim.Cell, sim.IsStopped) = (PhoneKind.Boxed, at, until, crew.Gang.Number, cell, true);
                var box = draws.Pick(boxes);
                sim.Handset = box;
                nation.DeviceUses.Add(new DeviceUseRecord(set.Phone, box, at, until, draws.Between(80, 900), cell));
                sims.Add(set.Phone);
            }
        }
        for (var i = 0; i < victims; i++)
        {
            var sim = draws.Pick(sims);
            var called = nation.Phones[sim].ActiveFrom + draws.Between(3600, 30_000);
            crew.Defraud(ref draws, laundry, Math.Min(called + 7200, nation.End - 2 * Nation.Day), [sim]);
        }
        // A keeper tries new SIMs by ringing his own number.
        foreach (var sim in Tried(ref draws, sims))
            nation.Ring(sim, nation.Persons[draws.Pick(keepers)].Primary, nation.Phones[sim].ActiveFrom + draws.Between(60, 3000), draws.Between(3, 20), cell, cell);
        foreach (var keeper in keepers)
        {
            for (var i = 0; i < 4; i++)
                nation.Ring(nation.Persons[keeper].Primary, nation.Persons[keepers[0]].Primary, day * Nation.Day + draws.Between(8, 150) * 3600, draws.Between(10, 200), cell, cell);
        }
    }

    private static List<int> Tried(ref Draws draws, List<int> sims)
    {
        var tried = new List<int>();
        foreach (var sim in sims)
        {
            if (draws.Chance(0.25))
                tried.Add(sim);
        }
        return tried;
    }

    private static Laundry Rebates(Crew crew, ref Draws draws, int keeper, int at)
    {
        var laundry = new Laundry(crew.Nation, crew.Gang);
        var accounts = crew.Market.Buy(crew.Gang, ref draws, keeper, 5, at).SelectMany(set => set.Accounts).ToList();
        var (ip, mac) = (crew.Nation.NewIp(), crew.Nation.NewMac());
        laundry.Take(ref draws, accounts, _ => (keeper, ip, mac));
        return laundry;
    }

    // He pays the keepers by the day; an old number of his work was once in his own handset.
    private static void Show(Crew crew, ref Draws draws, int head, List<int> keepers, List<int> boxes, int[] days)
    {
        var nation = crew.Nation;
        for (var day = days[0]; day < days[^1] + 10; day += 2)
            nation.Pay(nation.Persons[head].PrimaryAccount, nation.Persons[draws.Pick(keepers)].PrimaryAccount, day * Nation.Day + draws.Between(19, 22) * 3600, 60_000);
        crew.HeadIsCalledBy(ref draws, keepers[0], draws.Between(5, 10), days[0] * Nation.Day, nation.End);
        crew.HeadIsCalledBy(ref draws, keepers[1], draws.Between(2, 4), days[0] * Nation.Day, nation.End);
        if (!crew.Slips(ref draws))
            return;
        var own = nation.Persons[head].Handset;
        var tried = nation.DeviceUses.Where(use => boxes.Contains(use.Handset)).Select(use => use.Phone).Distinct().Take(4).ToList();
        foreach (var sim in tried)
            nation.DeviceUses.Add(new DeviceUseRecord(sim, own, nation.Phones[sim].ActiveFrom - 7200, nation.Phones[sim].ActiveFrom - 3600, 1, nation.Phones[nation.Persons[head].Primary].Cell));
        nation.DeviceUses.Add(new DeviceUseRecord(nation.Persons[head].Primary, own, 0, nation.End, 210, nation.Phones[nation.Persons[head].Primary].Cell));
    }
}
