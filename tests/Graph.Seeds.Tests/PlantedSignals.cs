using Graph.Seeds.World;

namespace Graph.Seeds.Tests;

/// <summary>A plain reading of three signals from the world itself, to see that the story plants them and nobody else shows them.</summary>
internal sealed class PlantedSignals
{
    private const int HeadsPerGang = 7;
    private const int PublicAddressAbove = 50;

    private readonly WorldState _world;
    private readonly HashSet<string> _named;
    private readonly Dictionary<BankAccount, HashSet<string>> _placesOf;
    private readonly Dictionary<string, HashSet<BankAccount>> _accountsAt;
    private readonly ILookup<BankAccount, DemoCase> _lateCasesOf;
    private readonly List<HashSet<Sim>> _heads;
    private readonly List<Call> _knownCalls;

    public PlantedSignals(WorldState world)
    {
        _world = world;
        _named = [.. world.Cases.SelectMany(c => c.NamedPhones.Concat(c.NamedAccounts))];
        var logins = world.Transfers.Where(t => t.From?.StatementFile > 0)
            .SelectMany(t => new[] { (Account: t.From!, Place: t.Ip), (Account: t.From!, Place: t.Mac) }).Where(l => l.Place.Length > 0).ToList();
        _placesOf = logins.GroupBy(l => l.Account).ToDictionary(g => g.Key, g => g.Select(l => l.Place).ToHashSet());
        _accountsAt = logins.GroupBy(l => l.Place).ToDictionary(g => g.Key, g => g.Select(l => l.Account).ToHashSet());
        _lateCasesOf = world.Cases.SelectMany(c => LateAccounts(c).Select(a => (Account: a, Case: c))).ToLookup(x => x.Account, x => x.Case);
        _knownCalls = [.. world.Calls.Where(c => c.FromSim is not null && c.ToSim is not null)];
        _heads = [.. world.Persons.Where(p => p.IsMember).GroupBy(p => p.Gang).Select(Heads)];
    }

    /// <summary>Sum of the three signals, each at most 1 at its threshold; 0 when none reaches it.</summary>
    public double ScoreOf(Person person)
    {
        double[] shares = [ConvergedCases(person) / 2.0, Controlled(person) / 3.0, Asymmetry(person) / 3.0];
        return shares.Any(share => share >= 1) ? shares.Sum(share => Math.Min(1, share)) : 0;
    }

    private int ConvergedCases(Person person) => RunBy(person).SelectMany(a => _lateCasesOf[a]).Distinct().Count();

    private int Controlled(Person person)
    {
        if (person.Accounts.Any(IsImplicated) || person.Sims.Any(s => _named.Contains(s.Number)))
            return 0;
        var handsets = _world.DeviceUses.Where(u => person.Sims.Contains(u.Sim)).Select(u => u.Handset).ToHashSet();
        return RunBy(person).Count(IsImplicated)
            + _world.DeviceUses.Where(u => handsets.Contains(u.Handset) && _named.Contains(u.Sim.Number)).Select(u => u.Sim).Distinct().Count();
    }

    private double Asymmetry(Person person) => _heads.Max(heads =>
    {
        var callers = _knownCalls.Where(c => person.Sims.Contains(c.ToSim!) && heads.Contains(c.FromSim!)).Select(c => c.FromSim).Distinct().Count();
        var called = _knownCalls.Where(c => person.Sims.Contains(c.FromSim!) && heads.Contains(c.ToSim!)).Select(c => c.ToSim).Distinct().Count();
        return (callers + 1.0) / (called + 1);
    });

    private bool IsImplicated(BankAccount account) => account.Layer > 0 || _named.Contains(account.Card);

    private HashSet<BankAccount> RunBy(Person person) =>
    [
        .. person.Accounts,
        .. person.Accounts.SelectMany(a => _placesOf.GetValueOrDefault(a) ?? []).Select(p => _accountsAt[p])
            .Where(accounts => accounts.Count <= PublicAddressAbove).SelectMany(accounts => accounts),
    ];

    private HashSet<Sim> Heads(IEnumerable<Person> gang)
    {
        var contacts = _knownCalls.SelectMany(c => new[] { (c.FromSim, c.ToSim), (c.ToSim, c.FromSim) }).Distinct().ToLookup(pair => pair.Item1);
        return [.. gang.OrderByDescending(p => p.Sims.Sum(s => contacts[s].Count())).Take(HeadsPerGang).SelectMany(p => p.Sims)];
    }

    private HashSet<BankAccount> LateAccounts(DemoCase incident)
    {
        var layers = incident.Victims.SelectMany(v => v.Accounts).ToDictionary(a => a, _ => (Layer: 0, At: DateTime.MinValue));
        foreach (var transfer in _world.Transfers.Where(t => t.From is not null && t.To is not null && !t.Failed).OrderBy(t => t.At))
        {
            if (!layers.TryGetValue(transfer.From!, out var from) || transfer.To!.Owner?.Role == "Victim")
                continue;
            var follows = from.Layer == 0 ? (transfer.At - incident.HappenedAt).Duration() < TimeSpan.FromDays(2) : transfer.At - from.At < TimeSpan.FromDays(1);
            if (follows)
                layers[transfer.To!] = (Math.Min(from.Layer + 1, layers.GetValueOrDefault(transfer.To!, (99, default)).Layer), transfer.At);
        }

        return [.. layers.Where(l => l.Value.Layer >= 3).Select(l => l.Key)];
    }
}
