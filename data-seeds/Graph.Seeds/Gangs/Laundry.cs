using Graph.Seeds.Population;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Gangs;

/// <summary>Accounts in layers through which a gang sends what victims paid, from one keyboard per wave or operator.</summary>
internal sealed class Laundry(Nation nation, GangRecord gang)
{
    private readonly List<int>[] _layers = [[], [], [], [], [], []];

    /// <summary>Accounts of companies, reached by some of the last layer.</summary>
    public List<int> Corporate { get; } = [];

    /// <summary>Share of the last layer's money that goes to the companies.</summary>
    public double CorporateShare { get; init; } = 0.15;

    public bool IsOpen => _layers[1].Count > 0;

    /// <summary>Puts accounts into 3, 4 or 5 layers: a fifth receives from victims.</summary>
    public void Take(ref Draws draws, IReadOnlyList<int> accounts, Func<int, (int Person, int Ip, int Mac)> keyboardOf)
    {
        var share = draws.Unit();
        var depth = share < nation.Options.Layers3 ? 3 : share < nation.Options.Layers3 + nation.Options.Layers4 ? 4 : 5;
        for (var i = 0; i < accounts.Count; i++)
        {
            var place = (i + 0.5) / accounts.Count;
            var layer = place < 0.2 || i == 0 ? 1 : place < 0.55 ? 2 : 3 + (int)((place - 0.55) / 0.4501 * (depth - 2));
            ref var record = ref nation.Accounts[accounts[i]];
            var (person, ip, mac) = keyboardOf(i);
            (record.Layer, record.Gang, record.Controller, record.Ip, record.Mac) = ((byte)layer, gang.Number, person, ip, mac);
            _layers[layer].Add(accounts[i]);
        }
    }

    /// <summary>Sends a victim's money through the layers and returns the accounts the victim paid into.</summary>
    public int[] Launder(ref Draws draws, int victimAccount, int at, long fen)
    {
        var receivers = new List<int>();
        var parts = fen > 5_000_000 && draws.Chance(0.4) ? 2 : 1;
        for (var i = 0; i < parts; i++)
        {
            var receiver = draws.Pick(_layers[1]);
            var paidAt = at + i * draws.Between(300, 1800);
            nation.Pay(victimAccount, receiver, paidAt, fen / parts, isCrime: true);
            receivers.Add(receiver);
            Onward(ref draws, receiver, 1, paidAt, fen / parts);
            Freeze(ref draws, receiver, paidAt, 0.7);
        }
        return [.. receivers.Distinct()];
    }

    private void Onward(ref Draws draws, int account, int layer, int at, long fen)
    {
        var next = layer + 1 < _layers.Length ? _layers[layer + 1] : [];
        var left = (long)(fen * (1 - draws.Between(nation.Options.SkimMin, nation.Options.SkimMax)));
        if (next.Count == 0)
        {
            Exit(ref draws, account, at, left);
            return;
        }
        var fan = layer == 1 ? draws.Between(nation.Options.FanOutMin, nation.Options.FanOutMax) : draws.Between(1, 2);
        fan = (int)Math.Clamp(left / (nation.Options.ChunkYuan * 100L), 1, Math.Min(fan, next.Count));
        for (var i = 0; i < fan; i++)
        {
            var receiver = next[(draws.Below(next.Count) + i) % next.Count];
            var moved = at + Residence(ref draws);
            var part = i == fan - 1 ? left - left / fan * (fan - 1) : left / fan;
            nation.Pay(account, receiver, moved, part, isCrime: true);
            Onward(ref draws, receiver, layer + 1, moved, part);
        }
    }

    private void Exit(ref Draws draws, int account, int at, long fen)
    {
        var options = nation.Options;
        var moved = at + Residence(ref draws);
        if (Corporate.Count > 0 && draws.Chance(CorporateShare))
        {
            nation.Pay(account, draws.Pick(Corporate), moved, fen, isCrime: true);
            return;
        }
        var share = draws.Unit();
        if (share < options.ExitCash)
        {
            for (var left = fen; left > 10_000; moved += draws.Between(60, 300))
            {
                var part = Math.Min(left, draws.Between(1, 4) * 500_000L);
                nation.PayOther(account, OtherKind.Cash, -1, moved, part, isCrime: true);
                left -= part;
            }
            return;
        }
        var kind = share < options.ExitCash + options.ExitOtc ? OtherKind.Exchanger : share < options.ExitCash + options.ExitOtc + options.ExitPos ? OtherKind.Merchant : OtherKind.Stranger;
        var peer = kind == OtherKind.Merchant ? -1 : Nation.Outside + (kind == OtherKind.Exchanger ? 2_000_000 + draws.Below(20) : draws.Below(options.Persons * 4));
        nation.PayOther(account, kind, peer, moved, fen, isCrime: true);
    }

    private int Residence(ref Draws draws) => Math.Clamp((int)(60 * draws.LogNormal(nation.Options.ResidenceMedianMinutes, nation.Options.ResidenceSigma)), 20, 20 * 3600);

    private void Freeze(ref Draws draws, int account, int at, double chance)
    {
        if (nation.Accounts[account].FrozenAt < 0 && draws.Chance(chance))
            nation.Accounts[account].FrozenAt = at + Nation.Day + draws.Below(3 * Nation.Day);
    }
}
