using Graph.Seeds.Population;
using Graph.Seeds.Profiles;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Gangs;

/// <summary>Where gangs get card sets: from a card gang of this world, or from people who sell on their own.</summary>
internal sealed class Market(Nation nation, Casting casting)
{
    private readonly List<(GangRecord Gang, int Seller, List<CardSet> Sets)> _shelves = [];
    private long _number;

    /// <summary>Puts a generation of a card gang up for sale.</summary>
    public void Offer(GangRecord gang, int seller, List<CardSet> sets) => _shelves.Add((gang, seller, sets));

    /// <summary>Sets that no other gang bought.</summary>
    public List<CardSet> Unsold(GangRecord gang) => _shelves.Find(shelf => shelf.Gang == gang).Sets ?? [];

    /// <summary>Buys sets: some from one card gang where the buyer shares a supplier, the rest from independent sellers.</summary>
    public List<CardSet> Buy(GangRecord buyer, ref Draws draws, int buyerPerson, int count, int neededAt)
    {
        var bought = new List<CardSet>();
        var shelves = _shelves.Where(shelf => shelf.Gang != buyer && shelf.Sets.Count > 0).ToList();
        if (shelves.Count > 0 && draws.Chance(nation.Options.SharedSupplier))
        {
            var (gang, seller, sets) = draws.Pick(shelves);
            var taken = sets.Where(set => set.ReadyAt < neededAt).Take(Math.Max(1, count / 2)).ToList();
            sets.RemoveAll(taken.Contains);
            bought.AddRange(taken);
            if (taken.Count > 0)
                Tie(gang, seller, buyer, buyerPerson, ref draws, neededAt);
        }
        while (bought.Count < count)
            bought.Add(Independent(neededAt));
        return bought;
    }

    /// <summary>Opens a SIM and accounts for somebody on one day.</summary>
    public CardSet Open(int opener, ref Draws draws, int simAt, int cardAt, int simOutlet, int bankOutlet, int readyAt, int gang, int generation)
    {
        var home = nation.Persons[opener];
        var phone = nation.AddPhone(opener, PhoneKind.Sold, simAt, nation.Persons[opener].Handset, nation.Phones[home.Primary].Cell);
        nation.Phones[phone].Outlet = simOutlet;
        nation.Phones[phone].Gang = gang;
        nation.Phones[phone].ActiveFrom = readyAt;
        var accounts = new List<int>();
        var count = 1 + draws.Poisson(nation.Options.ExtraAccountsPerSupplier);
        for (var i = 0; i < count; i++)
        {
            var account = nation.AddAccount(opener, cardAt + i * draws.Between(900, 2400), (draws.Below(2) + i) % 3, bankOutlet, phone);
            ref var record = ref nation.Accounts[account];
            (record.IsSold, record.Gang) = (true, gang);
            accounts.Add(account);
        }
        Probe(ref draws, accounts, readyAt);
        return new CardSet(opener, phone, accounts, readyAt, gang, generation);
    }

    /// <summary>Idle days of a set before its first use.</summary>
    public int IdleDays(ref Draws draws) => draws.Unit() switch
    {
        var share when share < nation.Options.IdleShort => draws.Between(1, 7),
        var share when share < nation.Options.IdleShort + nation.Options.IdleMiddle => draws.Between(8, 60),
        _ => draws.Between(61, 200),
    };

    private CardSet Independent(int neededAt)
    {
        var draws = nation.Draw(Purpose.Casting, ++_number);
        var opener = casting.Supplier(ref draws);
        var day = neededAt / Nation.Day - IdleDays(ref draws);
        var at = day * Nation.Day + draws.Between(9 * 3600, 16 * 3600);
        var outlet = draws.Below(nation.Options.Outlets);
        return Open(opener, ref draws, at, at + draws.Between(1800, 7200), outlet, draws.Below(nation.Options.Outlets), neededAt, -1, 0);
    }

    // A test payment of a few yuan on the eve, most of them at night.
    private void Probe(ref Draws draws, List<int> accounts, int readyAt)
    {
        foreach (var account in accounts)
        {
            if (!draws.Chance(nation.Options.Probe) || readyAt < Nation.Day)
                continue;
            var hour = draws.Chance(nation.Options.ProbeAtNight) ? draws.Between(22 * 3600, 26 * 3600) : draws.Between(8 * 3600, 21 * 3600);
            var at = (readyAt / Nation.Day - 1) * Nation.Day + hour;
            nation.Transfers.Add(new TransferRecord(Nation.Outside + draws.Below(nation.Options.Persons * 4), account, at, draws.Between(1, 1000), OtherKind.Stranger, IsCrime: true));
        }
    }

    private void Tie(GangRecord gang, int seller, GangRecord buyer, int buyerPerson, ref Draws draws, int at)
    {
        nation.Ring(nation.Persons[buyerPerson].Primary, nation.Persons[seller].Primary, at - draws.Between(1, 4) * Nation.Day + 20 * 3600, draws.Between(30, 300));
        for (var i = 0; i < 2; i++)
            nation.Pay(nation.Persons[buyerPerson].PrimaryAccount, nation.Persons[seller].PrimaryAccount, at - Nation.Day + draws.Between(9, 20) * 3600, draws.Between(8, 30) * 10_000L);
        nation.Bridges.Add(new BridgeRecord(buyer.Number, gang.Number, buyerPerson, seller, "supply"));
    }
}
