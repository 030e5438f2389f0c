using Graph.Seeds.World;

namespace Graph.Seeds.Stories;

/// <summary>Gang 2, a den of SIM boxes, 17 people: five boxes of eighteen SIMs, keepers paid 300 yuan a day by a boss abroad.</summary>
internal sealed class GoipDen
{
    public const string Name = "goip-den";

    private const int SimsPerBox = 18;
    private const int SimsPerOpener = 3;

    private readonly WorldState _world;
    private readonly List<Handset> _boxes = [];

    private GoipDen(WorldState world)
    {
        _world = world;
        Boss = Member("Leader", 33, 48, world.StoryName("薛演帆"));
        Boss.IsBoss = true;
        Keepers = [.. Enumerable.Range(0, 5).Select(_ => Member("DeviceKeeper", 20, 34))];
        Runners = [.. Enumerable.Range(0, 3).Select(_ => Member("DeviceKeeper", 19, 30))];
        Openers = [.. Enumerable.Range(0, 8).Select(_ => Member("Opener", 18, 30))];
    }

    public Person Boss { get; }

    public IReadOnlyList<Person> Keepers { get; }

    public IReadOnlyList<Person> Runners { get; }

    public IReadOnlyList<Person> Openers { get; }

    /// <summary>The SIMs of the boxes in the order of their use.</summary>
    public List<Sim> WorkSims { get; } = [];

    public static GoipDen Tell(WorldState world, CardGang supplier)
    {
        var den = new GoipDen(world);
        den.FillBoxes();
        den.TryOldSimsInThePrivatePhone();
        den.TalkAmongThemselves();
        den.PayTheKeepers();
        den.BuySims(supplier);
        return den;
    }

    private Person Member(string role, int youngest, int oldest, string? name = null)
    {
        var person = _world.NewSubscriber(youngest, oldest, name);
        person.Gang = Name;
        person.Role = role;
        person.Phone.IsInFirstRegister = true;
        return person;
    }

    private void FillBoxes()
    {
        var random = _world.Random;
        for (var box = 0; box < Keepers.Count; box++)
        {
            var handset = _world.NewHandset();
            _boxes.Add(handset);
            var start = _world.Day(2025, 12, 20).AddDays(random.Between(0, 3));
            var cell = Keepers[box].Phone.Cell;
            var stay = random.Between(5, 12);
            for (var slot = 0; slot < SimsPerBox; slot++)
            {
                if (slot * 4 >= stay * 2 && slot % 5 == 0)
                    (cell, stay) = (random.Pick(_world.Cells), stay + random.Between(5, 12));
                Work(NewWorkSim(handset, cell), Keepers[box], start.AddDays(slot * 4).AddHours(9), cell);
            }
        }
    }

    private Sim NewWorkSim(Handset box, RadioCell cell)
    {
        var place = WorkSims.Count / 3;
        var owner = WorkSims.Count % 3 == 0 && place < Openers.Count * SimsPerOpener ? Openers[place % Openers.Count] : null;
        var sim = _world.NewSim(owner, box, cell);
        sim.IsRegistered = owner is not null;
        sim.IsInFirstRegister = owner is not null;
        sim.OpenedAt = _world.Day(2025, 11, 15).AddDays(_world.Random.Below(25)).AddHours(_world.Random.Between(9, 17));
        sim.State = "停机";
        sim.CallFile = 3;
        WorkSims.Add(sim);
        return sim;
    }

    private void Work(Sim sim, Person keeper, DateTime start, RadioCell cell)
    {
        var random = _world.Random;
        var days = random.Between(1, 4);
        _world.Ring(sim, keeper.Phone, start.AddMinutes(random.Between(1, 9)), 6);
        var targets = random.Between(12, 20);
        for (var i = 0; i < targets; i++)
            _world.RingStranger(sim, _world.Numbers.Phone(), start.AddDays(random.Below(days)).AddSeconds(random.Between(600, 30000)), outgoing: true);
        _world.UseDevice(sim, sim.Handset, start, start.AddDays(days), targets + 1, cell);
    }

    // He tried three SIMs in his private phone before they went into the boxes; nothing of his own is registered to the den.
    private void TryOldSimsInThePrivatePhone()
    {
        var phone = Boss.Phone.Handset;
        _world.UseDevice(Boss.Phone, phone, _world.From, _world.Until, 96);
        for (var i = 0; i < 3; i++)
        {
            var start = _world.Day(2025, 12, 16).AddHours(14 + i).AddMinutes(_world.Random.Between(0, 25));
            _world.UseDevice(WorkSims[i * SimsPerBox], phone, start, start.AddMinutes(_world.Random.Between(12, 30)), 2, Boss.Phone.Cell);
        }

        Boss.FurtherActors.Add("imei14:" + phone.Imei[..14]);
    }

    private void TalkAmongThemselves()
    {
        var random = _world.Random;
        foreach (var keeper in Keepers)
        {
            var calls = random.Between(6, 12);
            for (var i = 0; i < calls; i++)
                _world.Ring(keeper.Phone, Boss.Phone, _world.SomeTime(_world.Day(2025, 12, 18), _world.Until, 20, 22));
            foreach (var runner in Runners)
                _world.Bond(keeper.Phone, runner.Phone, random.Between(5, 9), _world.Day(2025, 12, 18), _world.Until);
        }

        for (var i = 0; i < Keepers.Count; i++)
            _world.Bond(Keepers[i].Phone, Keepers[(i + 1) % Keepers.Count].Phone, random.Between(6, 10), _world.Day(2025, 12, 18), _world.Until);
        for (var i = 0; i < Openers.Count; i++)
            _world.Bond(Runners[i % Runners.Count].Phone, Openers[i].Phone, random.Between(4, 7), _world.Day(2025, 11, 10), _world.Day(2026, 1, 10));
    }

    private void PayTheKeepers()
    {
        var payer = _world.NewAccount(Boss, Bank.Third);
        payer.IsInRegister = false;
        foreach (var keeper in Keepers)
        {
            var account = _world.NewAccount(keeper, Bank.First);
            account.StatementFile = 3;
            for (var day = 0; day < 45; day++)
                _world.Pay(payer, account, _world.Day(2025, 12, 22).AddDays(day).AddHours(20).AddSeconds(_world.Random.Between(0, 7000)), 30000, "日结", isKey: true);
        }
    }

    // Two of the four rows that tie the series: one call tie and one parcel.
    private void BuySims(CardGang supplier)
    {
        var at = _world.Day(2025, 12, 12).AddHours(16).AddMinutes(_world.Random.Between(0, 50));
        _world.Ring(Runners[0].Phone, supplier.FirstDealer.Phone, at, 74);
        _world.Parcels.Add(new Parcel(
            "YS" + _world.Numbers.Digits(10), at.AddDays(1), supplier.FirstDealer.Name, supplier.FirstDealer.Phone.Number,
            Runners[0].Name, Runners[0].Phone.Number, Runners[0].Address, "文件袋"));
    }
}
