using Graph.Seeds.World;

namespace Graph.Seeds.Stories;

/// <summary>What everybody does: families, friends of gang members, hangers-on, shopping; and which records were obtained.</summary>
internal sealed class EverydayLife
{
    public const int CallRowTarget = 15500;
    public const int StatementRowTarget = 8860;

    private const int Families = 150;
    private const int FamiliesWithAccountOnly = 57;
    private const int HangersOnPerGang = 6;

    private static readonly string[] PublicNumbers = ["10086", "10010", "95588", "95533", "12306", "106980009588"];

    private readonly WorldState _world;

    private EverydayLife(WorldState world) => _world = world;

    /// <summary>The 150 families; two grown-ups each and often a third, with accounts for two of three.</summary>
    public static List<Person> RaiseFamilies(WorldState world)
    {
        var random = world.Random;
        var people = new List<Person>();
        for (var i = 0; i < Families; i++)
        {
            var members = Enumerable.Range(0, random.Between(2, 4)).Select(_ => world.NewSubscriber(22, 68)).ToList();
            foreach (var person in members)
            {
                person.Phone.Cell = members[0].Phone.Cell;
                person.Camouflage = "family";
            }

            if (i < 62)
            {
                var bank = Bank.All[i % 3];
                foreach (var person in members.Take(2))
                    world.NewAccount(person, bank).StatementFile = i % 3 == 0 ? 1 + (i % 5) : i % 3 == 1 ? 6 + (i % 4) : 11 + (i % 4);
            }

            if (i >= Families - FamiliesWithAccountOnly)
                world.NewAccount(members[^1]);
            if (i % 3 == 0)
                members[0].Phone.CallFile = i % 2 == 0 ? 7 : 8;
            world.Bond(members[0].Phone, members[^1].Phone, random.Between(8, 30));
            people.AddRange(members);
        }

        return people;
    }

    /// <summary>Gives every member a spouse or friend with 25-90 calls and each gang its hangers-on.</summary>
    public static void Befriend(WorldState world)
    {
        var life = new EverydayLife(world);
        foreach (var member in world.Persons.Where(p => p.IsMember).ToList())
            life.GiveSpouse(member);
        foreach (var gang in (string[])[CardGang.Name, GoipDen.Name, LaunderingRoom.Name, CallDen.Name])
            life.GiveHangersOn(gang);
    }

    /// <summary>Adds ordinary calls and payments up to the size of the story.</summary>
    public static void Fill(WorldState world)
    {
        var life = new EverydayLife(world);
        life.SeeDevices();
        life.Shop();
        life.Chat();
    }

    private void GiveSpouse(Person member)
    {
        var random = _world.Random;
        var isQueried = !member.IsBoss || member.Gang == CardGang.Name;
        member.Phone.CallFile = !isQueried ? 0 : member.Gang switch
        {
            CardGang.Name => 1 + random.Below(2),
            GoipDen.Name => 4,
            LaunderingRoom.Name => 4 + random.Below(2),
            _ => 5,
        };
        if (!isQueried)
            return;
        var spouse = _world.NewSubscriber(20, 50);
        spouse.Camouflage = "spouse";
        spouse.Phone.IsInFirstRegister = true;
        spouse.Phone.Cell = member.Phone.Cell;
        _world.Bond(member.Phone, spouse.Phone, random.Between(25, 25 + random.Below(66)));
        foreach (var number in PublicNumbers.Where(_ => random.Chance(30)))
            _world.RingStranger(member.Phone, number, _world.SomeTime(_world.From, _world.Until), outgoing: random.Chance(40));
        for (var i = random.Between(5, 11); i > 0; i--)
            _world.RingStranger(member.Phone, _world.Numbers.Phone(), _world.SomeTime(_world.From, _world.Until), random.Chance(50));
    }

    private void GiveHangersOn(string gang)
    {
        var members = _world.Persons.Where(p => p.Gang == gang && p.IsMember && p.Phone.CallFile > 0).ToList();
        for (var i = 0; i < HangersOnPerGang; i++)
        {
            var person = _world.NewSubscriber(20, 45);
            person.Gang = gang;
            person.Camouflage = "hanger-on";
            person.Phone.IsInFirstRegister = true;
            for (var tie = _world.Random.Between(2, 4); tie > 0; tie--)
                _world.Bond(_world.Random.Pick(members).Phone, person.Phone, _world.Random.Between(2, 6));
        }
    }

    private void SeeDevices()
    {
        var seen = _world.DeviceUses.Select(u => u.Sim).ToHashSet();
        var rest = _world.Sims.Where(s => s.Owner is not null && !seen.Contains(s)).ToList();
        _world.Random.Shuffle(rest);
        for (var i = 0; _world.DeviceUses.Count < 900; i++)
        {
            var sim = rest[i % rest.Count];
            var at = _world.SomeTime(_world.From, _world.Until);
            _world.UseDevice(sim, sim.Handset, at, at.AddDays(_world.Random.Between(3, 40)), _world.Random.Between(3, 200));
        }
    }

    // Everybody with a statement pays through the payment companies; that is what makes them infrastructure.
    private void Shop()
    {
        var queried = _world.Accounts.Where(a => a.StatementFile > 0 && a.Owner is not null).ToList();
        foreach (var account in queried)
            _world.PayOther(account, OtherSides.Tenpay, _world.SomeTime(account.OpenedAt > _world.From ? account.OpenedAt : _world.From, _world.Until), 1, "绑卡验证");
        var ordinary = queried.Where(a => a.Layer == 0 && a.Owner!.Role != "Leader").ToList();
        var families = ordinary.Where(a => a.Owner!.Camouflage == "family").Select(a => a.Owner!).Distinct().ToList();
        TryFrozenCards(queried.Where(a => a.State is "冻结" or "止付").ToList());
        for (var rows = StatementRows(_world.Transfers); rows < StatementRowTarget;)
        {
            var before = _world.Transfers.Count;
            BuySomething(_world.Random.Pick(ordinary), families);
            rows += StatementRows(_world.Transfers.Skip(before));
        }
    }

    // Somebody tries a frozen card once more; the row says that it failed.
    private void TryFrozenCards(List<BankAccount> frozen)
    {
        foreach (var account in frozen)
        {
            var last = _world.Transfers.Where(t => t.From == account || t.To == account).Max(t => t.At);
            _world.Transfers.Add(new Transfer(account, null, last.AddHours(_world.Random.Between(10, 40)), 500000, "转账")
            {
                Other = OtherSides.Cash, Failed = true, IsKey = true,
            });
        }
    }

    private void BuySomething(BankAccount account, List<Person> families)
    {
        var random = _world.Random;
        var at = _world.SomeTime(_world.From, _world.Until, 7, 22);
        if (random.Chance(2))
        {
            _world.Transfers.Add(new Transfer(account, null, at, random.Between(3, 900) * 100L, "转账") { Other = _world.Stranger(), Failed = true, Ip = account.Ip, Mac = account.Mac });
            return;
        }

        switch (random.Below(20))
        {
            case < 5: _world.PayOther(account, OtherSides.Tenpay, at, random.Between(3, 400) * 100L, "消费"); break;
            case < 9: _world.PayOther(account, OtherSides.Alipay, at, random.Between(3, 400) * 100L, "消费"); break;
            case < 10: _world.PayOther(account, OtherSides.UnionPay, at, random.Between(10, 900) * 100L, "消费"); break;
            case < 11: _world.PayOther(account, OtherSides.Cash, at, random.Between(1, 30) * 10000L, "ATM取现"); break;
            case < 14: _world.PayOther(account, _world.Stranger(), at, random.Between(20, 3000) * 100L, "转账"); break;
            case < 18: _world.ReceiveOther(_world.Stranger(), account, at, random.Between(50, 6000) * 100L, "转账"); break;
            default:
                var index = families.IndexOf(account.Owner!);
                if (index < 0)
                    return;
                _world.Pay(account, families[(index ^ 1) < families.Count ? index ^ 1 : 0].Accounts[0], at, random.Between(50, 2500) * 100L, "家用");
                break;
        }
    }

    private void Chat()
    {
        var phones = _world.Persons.Where(p => p.Camouflage == "family" && p.Phone.CallFile > 0).Select(p => p.Phone).ToList();
        for (var rows = CallRows(_world.Calls); rows < CallRowTarget;)
        {
            var sim = _world.Random.Pick(phones);
            var burst = _world.Random.Between(1, 4);
            rows += burst;
            var number = _world.Numbers.Phone();
            for (var i = 0; i < burst; i++)
                _world.RingStranger(sim, number, _world.SomeTime(_world.From, _world.Until), _world.Random.Chance(55));
        }
    }

    private static int CallRows(IEnumerable<Call> calls) =>
        calls.Sum(c => (c.FromSim?.CallFile > 0 ? 1 : 0) + (c.ToSim?.CallFile > 0 ? 1 : 0));

    private static int StatementRows(IEnumerable<Transfer> transfers) =>
        transfers.Sum(t => (t.From?.StatementFile > 0 ? 1 : 0) + (t.To?.StatementFile > 0 ? 1 : 0));
}
