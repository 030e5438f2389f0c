using Graph.Seeds.Extraction;
using Graph.Seeds.Population;
using Graph.Seeds.Profiles;

namespace Graph.Seeds.Tests;

/// <summary>A world of the profile S, told once per seed for all tests.</summary>
internal sealed class SmallWorld
{
    private static readonly Dictionary<ulong, SmallWorld> Told = [];

    private SmallWorld(ulong seed)
    {
        Nation = SyntheticWorld.Tell(SeedOptions.For("S") with { Seed = seed });
        Calls = new CallHistory(Nation);
        Payments = new PaymentHistory(Nation);
        Portraits = new Portraits(Nation);
    }

    public Nation Nation { get; }

    public CallHistory Calls { get; }

    public PaymentHistory Payments { get; }

    public Portraits Portraits { get; }

    public static SmallWorld Of(ulong seed)
    {
        lock (Told)
            return Told.TryGetValue(seed, out var world) ? world : Told[seed] = new SmallWorld(seed);
    }

    public bool IsMember(int person) => Nation.Persons[person].Gang >= 0;
}
