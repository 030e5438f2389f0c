using Graph.Seeds.Population;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Gangs;

/// <summary>One gang, or one module of a gang, while its story is told.</summary>
internal sealed class Crew(Nation nation, Casting casting, Market market, GangRecord gang, int module, bool isModule)
{
    private long _losses;

    public Nation Nation { get; } = nation;

    public Market Market { get; } = market;

    public Casting Casting { get; } = casting;

    public GangRecord Gang { get; } = gang;

    /// <summary>The one who gives orders here: the boss, or the head of a module.</summary>
    public int Head { get; private set; }

    public Draws NewDraws() => Nation.Draw(Purpose.Gang, Gang.Number * 8L + module);

    public int CastHead(ref Draws draws)
    {
        Head = Cast(ref draws, isModule ? Role.Organiser : Role.Leader);
        Nation.Persons[Head].IsBoss = !isModule;
        return Head;
    }

    public int Cast(ref Draws draws, Role role) => Casting.Member(Gang, ref draws, role, module);

    public List<int> Cast(ref Draws draws, Role role, int count)
    {
        var people = new List<int>();
        for (var i = 0; i < count; i++)
            people.Add(Cast(ref draws, role));
        return people;
    }

    /// <summary>Whether the one at the top is careless in one respect.</summary>
    public bool Slips(ref Draws draws) => draws.Chance(Nation.Options.BossTrace);

    public void HeadIsCalledBy(ref Draws draws, int person, int count, int from, int until) => Nation.Call(ref draws, person, Head, count, from, until);

    /// <summary>A victim pays into accounts of a laundry and names them, and perhaps numbers that called.</summary>
    public void Defraud(ref Draws draws, Laundry laundry, int at, int[] callers)
    {
        var victim = Casting.Victim();
        var account = Nation.Persons[victim].PrimaryAccount;
        var losses = Nation.Draw(Purpose.Case, Gang.Number * 100_000L + module * 10_000L + _losses++);
        var fen = Math.Clamp((long)losses.LogNormal(Nation.Options.LossMedianYuan, Nation.Options.LossSigma), 500, 3_000_000) * 100;
        foreach (var caller in callers)
            Nation.Ring(caller, Nation.Persons[victim].Primary, at - draws.Between(900, 7200), draws.Between(200, 1800));
        var named = laundry.Launder(ref draws, account, at, fen);
        var reported = at + draws.Between(2 * 3600, 40 * 3600);
        Nation.Cases.Add(new CaseRecord(
            Gang.Number, victim, at, reported, fen, named, callers, losses.Chance(Nation.Options.Regime == "sweep" ? Nation.Options.ReportedInSweep : Nation.Options.Reported),
            draws.Chance(0.05), draws.Below(6)));
    }

    /// <summary>Days on which several things of one kind begin, spread over the records.</summary>
    public int[] Waves(ref Draws draws, int count)
    {
        var days = new int[count];
        var width = (Nation.Options.Days - 50) / count;
        for (var i = 0; i < count; i++)
            days[i] = 35 + i * width + draws.Below(Math.Max(1, width - 12));
        return days;
    }
}
