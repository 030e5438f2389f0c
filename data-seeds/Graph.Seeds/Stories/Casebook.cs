using System.Globalization;
using Graph.Seeds.World;

namespace Graph.Seeds.Stories;

/// <summary>Twelve cases of three bureaus with sixteen victims, who lose 1.41 million yuan together.</summary>
internal sealed class Casebook
{
    private const long TotalLossFen = 141000000;
    private const int VictimCount = 16;
    private const long UnitFen = 100000;

    private static readonly string[] FraudTypes = ["刷单返利", "虚假投资理财", "冒充客服", "冒充公检法", "贷款"];

    private readonly WorldState _world;
    private readonly List<long> _losses = [];
    private int _victims;

    private Casebook(WorldState world)
    {
        _world = world;
        var weights = Enumerable.Range(0, VictimCount).Select(_ => (long)world.Random.Between(30, 170)).ToList();
        _losses.AddRange(weights.Select(w => TotalLossFen * w / weights.Sum() / UnitFen * UnitFen));
        _losses[0] += TotalLossFen - _losses.Sum();
    }

    public static void Tell(WorldState world, CardGang cards, GoipDen goip, LaunderingRoom room, CallDen den)
    {
        var book = new Casebook(world);
        book.CardSeries(cards);
        book.NumberSeries(goip, den, room);
        book.MoneySeries(room);
        room.EmptyCompanies();
    }

    private void CardSeries(CardGang cards)
    {
        (DateTime Day, int Generation, int Victims)[] plan =
        [
            (_world.Day(2025, 12, 8), 0, 1), (_world.Day(2025, 12, 10), 0, 2), (_world.Day(2026, 3, 2), 1, 1), (_world.Day(2026, 3, 4), 1, 1),
        ];
        for (var i = 0; i < plan.Length; i++)
        {
            var (day, generation, victims) = plan[i];
            var incident = Report("A", i + 1, "仙演分局", day.AddHours(13), CardGang.Name);
            for (var v = 0; v < victims; v++)
            {
                var (account, loss) = AddVictim(incident);
                for (var part = 0; part < 3; part++)
                    cards.Burst(generation, account, day.AddHours(14 + part + (v * 3)).AddMinutes(_world.Random.Between(0, 30)), loss / 3 / 100 * 100);
            }

            incident.NamedAccounts.AddRange(cards.ReceivingAccounts[generation].Where((_, k) => k % 2 == i % 2).Select(a => a.Card));
            incident.NamedPhones.AddRange(cards.SoldSims[generation].Where((_, k) => k % 2 == i % 2).Take(4).Select(s => s.Number));
        }
    }

    private void NumberSeries(GoipDen goip, CallDen den, LaunderingRoom room)
    {
        DateTime[] days = [_world.Day(2026, 1, 14), _world.Day(2026, 1, 17), _world.Day(2026, 1, 15), _world.Day(2026, 2, 26)];
        for (var i = 0; i < days.Length; i++)
        {
            var fromDen = i >= 2;
            var incident = Report("B", i + 1, "云演分局", days[i].AddHours(10), fromDen ? CallDen.Name : GoipDen.Name);
            for (var v = 0; v < (i == 0 ? 2 : 1); v++)
            {
                var (account, loss) = AddVictim(incident);
                var caller = fromDen ? den.WorkSims[i - 2][v] : AtWork(goip, days[i]).ElementAt(v);
                _world.RingStranger(caller, account.Owner!.Phone.Number, days[i].AddHours(9).AddMinutes(20 + v), outgoing: true);
                if (fromDen)
                    den.Bait(i - 2, account, days[i].AddHours(10));
                PayTheRoom(room, account, days[i], i == 3 ? 1 : 0, loss);
                if (!incident.NamedPhones.Contains(caller.Number))
                    incident.NamedPhones.Add(caller.Number);
            }

            if (fromDen)
            {
                incident.NamedAccounts.AddRange(den.RebateAccounts[i - 2].Select(a => a.Card));
                incident.NamedPhones.Add(den.WorkSims[i - 2][3].Number);
            }
            else
            {
                incident.NamedPhones.AddRange(goip.WorkSims.Where((_, k) => k % 18 == 0).Take(3).Skip(i).Select(s => s.Number));
                incident.NamedPhones.AddRange(goip.WorkSims.Where((_, k) => k % 18 == 9 + i).Select(s => s.Number));
            }
        }
    }

    private IEnumerable<Sim> AtWork(GoipDen goip, DateTime day) =>
        _world.DeviceUses.Where(u => u.Handset == u.Sim.Handset && goip.WorkSims.Contains(u.Sim)).OrderBy(u => (u.From - day).Duration()).Select(u => u.Sim);

    private void MoneySeries(LaunderingRoom room)
    {
        (DateTime Day, int Wave, int Victims)[] plan =
        [
            (_world.Day(2026, 1, 16), 0, 2), (_world.Day(2026, 1, 19), 0, 1), (_world.Day(2026, 2, 27), 1, 2), (_world.Day(2026, 3, 3), 1, 1),
        ];
        for (var i = 0; i < plan.Length; i++)
        {
            var (day, wave, victims) = plan[i];
            var incident = Report("C", i + 1, "海演分局", day.AddHours(12), LaunderingRoom.Name);
            for (var v = 0; v < victims; v++)
            {
                var (account, loss) = AddVictim(incident);
                incident.NamedAccounts.AddRange(PayTheRoom(room, account, day, wave, loss).Select(a => a.Card).Except(incident.NamedAccounts));
                if (i == 1)
                    incident.NamedAccounts.Add(account.Card);
            }
        }
    }

    private List<BankAccount> PayTheRoom(LaunderingRoom room, BankAccount victim, DateTime day, int wave, long lossFen)
    {
        var receivers = room.Layer(1, wave).ToList();
        _world.Random.Shuffle(receivers);
        var parts = lossFen > 6000000 ? 3 : 2;
        for (var part = 0; part < parts; part++)
        {
            var amount = part == 0 ? lossFen - (lossFen / parts / UnitFen * UnitFen * (parts - 1)) : lossFen / parts / UnitFen * UnitFen;
            room.Launder(victim, receivers[part], wave, day.AddHours(13 + (2 * part)).AddMinutes(_world.Random.Between(0, 55)), amount);
        }

        return receivers[..parts];
    }

    private DemoCase Report(string series, int number, string bureau, DateTime at, string gang)
    {
        var incident = new DemoCase
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"YS{series}{at:yyyyMMdd}{number:000}"),
            Series = series,
            Bureau = bureau,
            FraudType = FraudTypes[_world.Random.Below(FraudTypes.Length)],
            HappenedAt = at,
            Place = _world.Random.Pick(County.All),
            Gang = gang,
        };
        _world.Cases.Add(incident);
        return incident;
    }

    private (BankAccount Account, long LossFen) AddVictim(DemoCase incident)
    {
        var victim = _world.NewSubscriber(22, 66);
        victim.Role = "Victim";
        victim.Phone.IsInFirstRegister = true;
        var account = _world.NewAccount(victim);
        account.StatementFile = _victims % 3 == 2 ? 0 : account.Bank == Bank.First ? 3 : account.Bank == Bank.Second ? 7 : 11;
        var loss = _losses[_victims++];
        incident.Victims.Add(victim);
        incident.LossFen += loss;
        _world.ReceiveOther(_world.Stranger(), account, incident.HappenedAt.AddDays(-12), loss + 2000000, "转账");
        return (account, loss);
    }
}
