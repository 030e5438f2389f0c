using Graph.Seeds.Population;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Extraction;

/// <summary>Which numbers and accounts investigators pull, round by round: what cases name, then what the answers lead to.</summary>
/// <remarks>Whether a reached object is pulled is decided once, by a chance that depends on what it is; its answer covers a period around the case that led to it.</remarks>
internal sealed class Inquiry
{
    public const int Rounds = 4;

    private const int CallsToReach = 3;
    private const double NamedIsQueried = 0.95;

    private readonly Nation _nation;
    private readonly CallHistory _calls;
    private readonly PaymentHistory _payments;
    private readonly ILookup<int, int> _inHandset;
    private readonly ILookup<int, int> _onKeyboard;
    private readonly HashSet<int> _namedPhones = [];
    private readonly HashSet<int> _namedAccounts = [];

    private Inquiry(Nation nation, CallHistory calls, PaymentHistory payments)
    {
        (_nation, _calls, _payments) = (nation, calls, payments);
        _onKeyboard = Enumerable.Range(0, nation.Accounts.Count).Where(account => nation.Accounts[account].Mac >= 0).ToLookup(account => nation.Accounts[account].Mac);
        _inHandset = nation.DeviceUses.Select(use => (use.Handset, use.Phone)).Distinct().ToLookup(use => use.Handset, use => use.Phone);
    }

    /// <summary>Queried numbers with the round and the middle of the period.</summary>
    public Dictionary<int, (int Round, int Anchor)> Phones { get; } = [];

    public Dictionary<int, (int Round, int Anchor)> Accounts { get; } = [];

    /// <summary>Numbers of this world that some answer showed, with the first round that did.</summary>
    public Dictionary<int, int> SeenPhones { get; } = [];

    public Dictionary<int, int> SeenAccounts { get; } = [];

    public bool IsSweep => _nation.Options.Regime == "sweep";

    public static Inquiry Run(Nation nation, CallHistory calls, PaymentHistory payments)
    {
        var inquiry = new Inquiry(nation, calls, payments);
        var (phones, accounts) = inquiry.Seeds();
        // What the cases name is on the desk before anybody asks further: its answers belong to the first round too.
        (phones, accounts) = inquiry.Ask(1, phones, accounts);
        for (var round = 1; round <= Rounds; round++)
            (phones, accounts) = inquiry.Ask(round, phones, accounts);
        return inquiry;
    }

    /// <summary>The period of a queried number.</summary>
    public (int From, int Until) Period(int phone)
    {
        var days = IsSweep ? _nation.Options.SweepCallDays : _nation.Options.CallDays;
        var until = Math.Clamp(Phones[phone].Anchor + 10 * Nation.Day, days * Nation.Day, _nation.End);
        return (until - days * Nation.Day, until);
    }

    private (SortedDictionary<int, int> Phones, SortedDictionary<int, int> Accounts) Seeds()
    {
        var (phones, accounts) = (new SortedDictionary<int, int>(), new SortedDictionary<int, int>());
        foreach (var incident in _nation.Cases.Where(incident => incident.IsReported))
        {
            foreach (var phone in incident.Phones)
                phones.TryAdd(phone, incident.ReportedAt);
            foreach (var account in incident.Accounts)
                accounts.TryAdd(account, incident.ReportedAt);
            accounts.TryAdd(_nation.Persons[incident.Victim].PrimaryAccount, incident.ReportedAt);
        }
        _namedPhones.UnionWith(phones.Keys);
        _namedAccounts.UnionWith(accounts.Keys);
        if (IsSweep)
            Sweep(phones, accounts);
        return (phones, accounts);
    }

    // A part of the area is pulled without any reason.
    private void Sweep(SortedDictionary<int, int> phones, SortedDictionary<int, int> accounts)
    {
        for (var phone = 0; phone < _nation.Phones.Count; phone++)
        {
            if (_nation.Draw(Purpose.Query, 7L << 40 | (uint)phone).Chance(_nation.Options.SweepPhones) && phones.TryAdd(phone, _nation.End))
                _namedPhones.Add(phone);
        }
        for (var account = 0; account < _nation.Accounts.Count; account++)
        {
            if (_nation.Draw(Purpose.Query, 8L << 40 | (uint)account).Chance(_nation.Options.SweepAccounts) && accounts.TryAdd(account, _nation.End))
                _namedAccounts.Add(account);
        }
    }

    private (SortedDictionary<int, int>, SortedDictionary<int, int>) Ask(int round, SortedDictionary<int, int> phones, SortedDictionary<int, int> accounts)
    {
        var (nextPhones, nextAccounts) = (new SortedDictionary<int, int>(), new SortedDictionary<int, int>());
        foreach (var (phone, anchor) in phones)
        {
            SeenPhones.TryAdd(phone, round);
            if (!Phones.ContainsKey(phone) && _nation.Draw(Purpose.Query, phone).Chance(ChanceOfPhone(phone)))
            {
                Phones[phone] = (round, anchor);
                ReachFromPhone(phone, anchor, round, nextPhones, nextAccounts);
            }
        }
        foreach (var (account, anchor) in accounts)
        {
            SeenAccounts.TryAdd(account, round);
            if (!Accounts.ContainsKey(account) && _nation.Draw(Purpose.Query, ~(long)account).Chance(ChanceOfAccount(account)))
            {
                Accounts[account] = (round, anchor);
                ReachFromAccount(account, anchor, round, nextPhones, nextAccounts);
            }
        }
        return (nextPhones, nextAccounts);
    }

    private void ReachFromPhone(int phone, int anchor, int round, SortedDictionary<int, int> phones, SortedDictionary<int, int> accounts)
    {
        var (from, until) = Period(phone);
        foreach (var peer in _calls.Of(phone, from, until).Select(call => call.From == phone ? call.To : call.From).Where(peer => peer < Nation.Outside).GroupBy(peer => peer))
        {
            SeenPhones.TryAdd(peer.Key, round);
            if (peer.Count() >= CallsToReach)
                phones.TryAdd(peer.Key, anchor);
        }
        foreach (var sim in _calls.UsesOf(phone).SelectMany(use => _inHandset[use.Handset]).Where(sim => sim != phone))
            phones.TryAdd(sim, anchor);
        Person(_nation.Phones[phone].Owner, anchor, phones, accounts);
    }

    private void ReachFromAccount(int account, int anchor, int round, SortedDictionary<int, int> phones, SortedDictionary<int, int> accounts)
    {
        foreach (var payment in _payments.Of(account))
        {
            var peer = payment.From == account ? payment.To : payment.From;
            if (peer < 0 || peer >= Nation.Outside)
                continue;
            SeenAccounts.TryAdd(peer, round);
            accounts.TryAdd(peer, Math.Clamp(payment.At, 0, _nation.End));
        }
        foreach (var other in _nation.Accounts[account].Mac >= 0 ? _onKeyboard[_nation.Accounts[account].Mac] : [])
            accounts.TryAdd(other, anchor);
        if (_nation.Accounts[account].ReservedPhone >= 0)
            phones.TryAdd(_nation.Accounts[account].ReservedPhone, anchor);
        Person(_nation.Accounts[account].Owner, anchor, phones, accounts);
    }

    private void Person(int person, int anchor, SortedDictionary<int, int> phones, SortedDictionary<int, int> accounts)
    {
        if (person < 0)
            return;
        foreach (var phone in _nation.PhonesOf(person))
            phones.TryAdd(phone, anchor);
        foreach (var account in _nation.AccountsOf(person))
            accounts.TryAdd(account, anchor);
    }

    private double ChanceOfPhone(int phone)
    {
        if (_namedPhones.Contains(phone))
            return NamedIsQueried;
        var record = _nation.Phones[phone];
        if (record.Kind == PhoneKind.Boxed)
            return _nation.Options.QueryBoxedSim;
        if (record.Kind is PhoneKind.Sold or PhoneKind.Work)
            return _nation.Options.QueryOpenerPhone;
        return ChanceOfPerson(record.Owner);
    }

    private double ChanceOfAccount(int account)
    {
        if (_namedAccounts.Contains(account))
            return NamedIsQueried;
        return _nation.Accounts[account] switch
        {
            { Layer: 1 } => _nation.Options.QueryFirstLayer,
            { Layer: 2 } => _nation.Options.QuerySecondLayer,
            { Layer: >= 3 } => _nation.Options.QueryLaterLayer,
            var record => ChanceOfPerson(record.Owner),
        };
    }

    private double ChanceOfPerson(int person)
    {
        if (person < 0)
            return _nation.Options.QueryAnybody;
        return _nation.Persons[person] switch
        {
            { IsBoss: true } => _nation.Options.QueryBoss,
            { Role: Role.Opener } => _nation.Options.QueryOpenerPhone,
            { Gang: >= 0 } => _nation.Options.QueryMember,
            { Disguise: not Disguise.None } => _nation.Options.QueryCamouflage,
            _ => _nation.Options.QueryAnybody,
        };
    }
}
