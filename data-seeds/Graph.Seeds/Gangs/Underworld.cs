using Graph.Seeds.Population;
using Graph.Seeds.Profiles;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Gangs;

/// <summary>Founds the gangs of a profile and tells their stories; then gives every member innocent ties and every gang its hangers-on.</summary>
internal static class Underworld
{
    public static void Tell(Nation nation, Casting casting)
    {
        var market = new Market(nation, casting);
        var options = nation.Options;
        var plan = new (GangType Type, int Count)[]
        {
            (GangType.CardTrafficking, options.CardTrafficking), (GangType.Sleeper, options.Sleeper), (GangType.FullChain, options.FullChain),
            (GangType.WaterHouse, options.WaterHouse), (GangType.GoipDen, options.GoipDen), (GangType.CallDen, options.CallDen),
        };
        var sellers = new List<Crew>();
        foreach (var type in plan.SelectMany(entry => Enumerable.Repeat(entry.Type, entry.Count)))
        {
            var gang = Found(nation, type);
            if (type == GangType.CardTrafficking)
                sellers.Add(new Crew(nation, casting, market, gang, 0, isModule: false));
            TellOne(nation, casting, market, gang);
        }
        foreach (var seller in sellers)
            CardStory.UseTheRest(seller);
        foreach (var gang in nation.Gangs)
            GiveOrdinaryTies(nation, casting, gang);
    }

    private static GangRecord Found(Nation nation, GangType type)
    {
        var draws = nation.Draw(Purpose.Gang, -1_000_000 - nation.Gangs.Count);
        var gang = new GangRecord(nation.Gangs.Count, type, draws.Below(CountyTable.HomePrefectures)) { UsesRetiredCodes = draws.Chance(nation.Options.RetiredCounty) };
        nation.Gangs.Add(gang);
        return gang;
    }

    private static void TellOne(Nation nation, Casting casting, Market market, GangRecord gang)
    {
        var (draws, options) = (nation.Draw(Purpose.Gang, -2_000_000 - gang.Number), nation.Options);
        var crew = new Crew(nation, casting, market, gang, 0, isModule: false);
        switch (gang.Type)
        {
            case GangType.CardTrafficking:
                CardStory.Tell(crew, Size(ref draws, options.CardGangMedian, 6, options.CardGangMax), isSleeping: false);
                break;
            case GangType.Sleeper:
                CardStory.Tell(crew, Size(ref draws, 13, 8, 30), isSleeping: true);
                break;
            case GangType.WaterHouse:
                WaterStory.Tell(crew, draws.Between(5, 25), Size(ref draws, 90, options.WaterAccountsMin, options.WaterAccountsMax), draws.Between(14, 26));
                break;
            case GangType.GoipDen:
                GoipStory.Tell(crew, draws.Between(3, 9), Size(ref draws, 60, options.GoipSimsMin, options.GoipSimsMax), draws.Between(10, 18));
                break;
            case GangType.CallDen:
                DenStory.Tell(crew, Size(ref draws, 14, 8, 40), draws.Between(8, 14));
                break;
            default:
                TellChain(nation, casting, market, gang, ref draws);
                break;
        }
    }

    // A top boss over modules of every kind; each is bound to him by its head alone.
    private static void TellChain(Nation nation, Casting casting, Market market, GangRecord gang, ref Draws draws)
    {
        var boss = casting.Member(gang, ref draws, Role.Leader, module: 7);
        nation.Persons[boss].IsBoss = true;
        var size = draws.Between(nation.Options.FullChainMin, nation.Options.FullChainMax);
        Crew[] modules = [.. Enumerable.Range(1, 4).Select(module => new Crew(nation, casting, market, gang, module, isModule: true))];
        CardStory.Tell(modules[0], Math.Max(8, size * 2 / 5), isSleeping: false);
        WaterStory.Tell(modules[1], Math.Max(6, size / 5), Size(ref draws, 90, 40, 200), draws.Between(12, 20));
        DenStory.Tell(modules[2], Math.Max(8, size / 4), draws.Between(10, 16));
        GoipStory.Tell(modules[3], 4, 40, draws.Between(6, 10));
        CardStory.UseTheRest(modules[0]);
        foreach (var module in modules)
        {
            nation.Call(ref draws, module.Head, boss, draws.Between(3, 7), 30 * Nation.Day, nation.End);
            for (var i = draws.Between(1, 3); i > 0; i--)
                nation.Pay(nation.Persons[module.Head].PrimaryAccount, nation.Persons[boss].PrimaryAccount, Nation.Sometime(ref draws, 60 * Nation.Day, nation.End), draws.Between(100, 900) * 10_000L);
            nation.Bridges.Add(new BridgeRecord(gang.Number, gang.Number, module.Head, boss, "command"));
        }
        if (draws.Chance(nation.Options.BossTrace))
            Behind(nation, gang, boss, ref draws);
    }

    private static void Behind(Nation nation, GangRecord gang, int boss, ref Draws draws)
    {
        for (var i = 0; i < nation.Companies.Count; i++)
        {
            if (nation.Companies[i].Gang != gang.Number || nation.Companies[i].FirstAccount < 0)
                continue;
            var keyboard = nation.Accounts[nation.Companies[i].FirstAccount];
            nation.Transfers.Add(new TransferRecord(
                nation.Persons[boss].PrimaryAccount, -1, Nation.Sometime(ref draws, 60 * Nation.Day, nation.End), draws.Between(20, 900) * 100L, OtherKind.Tenpay, keyboard.Ip, keyboard.Mac));
        }
    }

    private static void GiveOrdinaryTies(Nation nation, Casting casting, GangRecord gang)
    {
        var draws = nation.Draw(Purpose.Gang, -3_000_000 - gang.Number);
        foreach (var member in gang.Members)
        {
            var known = nation.Contacts.Of(nation.Persons[member].Primary);
            if (known.Length == 0)
                continue;
            var friend = nation.Phones[known[draws.Below(known.Length)]].Owner;
            if (friend >= 0 && friend != member)
                nation.Bond(ref draws, member, friend, draws.Between(25, 90), 0, nation.End);
        }
        for (var i = 0; i < nation.Options.HangersOn; i++)
        {
            var hanger = casting.Disguised(Disguise.HangerOn);
            for (var tie = draws.Between(2, 4); tie > 0; tie--)
                nation.Bond(ref draws, hanger, draws.Pick(gang.Members), draws.Between(3, 8), 0, nation.End);
        }
    }

    private static int Size(ref Draws draws, double median, int low, int high) => Math.Clamp((int)draws.LogNormal(median, 0.55), low, high);
}
