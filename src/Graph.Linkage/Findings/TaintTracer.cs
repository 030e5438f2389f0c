using Graph.Analytics;
using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>Follows reported money through accounts, case by case: first in, first out, within a window, down to a least amount.</summary>
/// <remarks>
/// <para>L1 are the accounts that received a reported payment: a transfer from a victim's account to one that the case names, the victim's
/// largest other payments as far as the loss goes, or any inflow of an account that the case names and no victim is seen to pay. What leaves an Ln account within the window after a
/// tainted inflow is tainted up to the tainted amount, oldest inflow first; its receiver is L(n+1).</para>
/// <para>Money stops at infrastructure, victims, cash, and at merchants (too many counterparties). An account and its cards are one purse.</para>
/// <para>O(c·t) time for c cases and t transfers, bounded by the deepest layer; the result is a function of the facts.</para>
/// </remarks>
public sealed class TaintTracer
{
    private readonly FactTable _facts;
    private readonly Transfer[] _transfers;
    private readonly Thresholds _thresholds;
    private readonly string?[] _setAside;
    private readonly int[] _purse;
    private readonly bool[] _stops;

    /// <summary>Prepares the purses and stops.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="transfers">Transfers by time.</param>
    /// <param name="setAside">Why an entity is set aside, infrastructure included.</param>
    /// <param name="thresholds">Window, least amount, deepest layer, merchants.</param>
    public TaintTracer(FactTable facts, Transfer[] transfers, string?[] setAside, Thresholds thresholds)
    {
        (_facts, _transfers, _setAside, _thresholds) = (facts, transfers, setAside, thresholds);
        var purses = new DisjointSets(facts.Count);
        foreach (var link in facts.Links)
        {
            if (link.Type == LinkTypes.HasCard)
                purses.Union(link.From, link.To);
        }
        _purse = purses.Roots();
        _stops = FindStops();
    }

    /// <summary>Whether money stops at each account because it has too many counterparties.</summary>
    public IReadOnlyList<bool> Stops => _stops;

    /// <summary>Taint by case, layer, account.</summary>
    /// <param name="lossFenOf">Loss of a case in fen, or null.</param>
    /// <param name="cancellation">Checked between cases.</param>
    public IReadOnlyList<AccountTaint> Trace(Func<int, long?> lossFenOf, CancellationToken cancellation)
    {
        var found = new List<AccountTaint>();
        for (var u = 0; u < _facts.Count; u++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_facts.KindOf(u) == EntityKinds.Case)
                found.AddRange(TraceCase(u, lossFenOf(u)));
        }
        return found;
    }

    private bool[] FindStops()
    {
        var partners = new HashSet<int>?[_facts.Count];
        foreach (var transfer in _transfers)
        {
            (partners[_purse[transfer.From]] ??= []).Add(_purse[transfer.To]);
            (partners[_purse[transfer.To]] ??= []).Add(_purse[transfer.From]);
        }
        var stops = new bool[_facts.Count];
        for (var u = 0; u < _facts.Count; u++)
            stops[u] = partners[_purse[u]]?.Count > _thresholds.MerchantCounterparties;
        return stops;
    }

    private IEnumerable<AccountTaint> TraceCase(int incident, long? lossFen)
    {
        var victimPurses = VictimPursesOf(incident);
        var named = _facts.SourcesOf(incident, LinkTypes.ReportedIn)
            .Where(u => EntityKinds.IsAccount(_facts.KindOf(u)) && _setAside[u] is null).ToHashSet();
        var namedPurses = named.Select(u => _purse[u]).ToHashSet();
        var reported = ReportedPayments(incident, victimPurses, namedPurses, lossFen);
        var paid = reported.Select(i => _purse[_transfers[i].To]).ToHashSet();
        var unpaid = namedPurses.Where(purse => !paid.Contains(purse)).ToHashSet();
        var state = new CaseState(_thresholds);
        var left = lossFen ?? long.MaxValue;
        for (var i = 0; i < _transfers.Length; i++)
        {
            var transfer = _transfers[i];
            var (from, to) = (_purse[transfer.From], _purse[transfer.To]);
            if (from == to)
                continue;
            if (victimPurses.Contains(from) && !reported.Contains(i))
                continue;
            var isReported = reported.Contains(i);
            var (taint, layer) = isReported ? (transfer.AmountFen, 0) : state.Take(from, transfer.At, transfer.AmountFen);
            if (!isReported && taint == 0 && unpaid.Contains(to) && left > 0)
            {
                (taint, layer) = (Math.Min(transfer.AmountFen, left), 0);
                left -= taint;
            }
            if (taint >= _thresholds.TaintFenMin && layer < _thresholds.TaintLayerMax && _setAside[transfer.To] is null)
                state.Give(to, transfer.To, transfer.At, taint, layer + 1, i, _stops[transfer.To]);
        }
        foreach (var account in named)
            state.Name(_purse[account], account);
        return state.Results(incident);
    }

    // What a victim paid to accounts that the case names, then his largest other payments as far as the loss goes: the rest is everyday life.
    // Accounts that only other cases name belong to those.
    private HashSet<int> ReportedPayments(int incident, HashSet<int> victimPurses, HashSet<int> namedPurses, long? lossFen)
    {
        var payments = Enumerable.Range(0, _transfers.Length)
            .Where(i => victimPurses.Contains(_purse[_transfers[i].From]) && _setAside[_transfers[i].To] is null).ToArray();
        var reported = payments.Where(i => namedPurses.Contains(_purse[_transfers[i].To])).ToHashSet();
        var left = lossFen is { } loss ? loss - reported.Sum(i => _transfers[i].AmountFen) : long.MaxValue;
        foreach (var i in payments.OrderByDescending(i => _transfers[i].AmountFen).ThenBy(i => i))
        {
            if (reported.Contains(i) || _transfers[i].AmountFen > left || IsNamedElsewhere(_transfers[i].To, incident))
                continue;
            reported.Add(i);
            left -= _transfers[i].AmountFen;
        }
        return reported;
    }

    private bool IsNamedElsewhere(int account, int incident)
    {
        var cases = _facts.TargetsOf(account, LinkTypes.ReportedIn).ToArray();
        return cases.Length > 0 && !cases.Contains(incident);
    }

    private HashSet<int> VictimPursesOf(int incident)
    {
        var purses = new HashSet<int>();
        var victims = _facts.SourcesOf(incident, LinkTypes.VictimOf).ToHashSet();
        foreach (var victim in victims)
        {
            if (EntityKinds.IsAccount(_facts.KindOf(victim)))
                purses.Add(_purse[victim]);
            foreach (var account in _facts.SourcesOf(victim, LinkTypes.OpenedBy))
                purses.Add(_purse[account]);
        }
        // Known by name only: a victim's account that pays an account of this case, or that the case itself lists.
        foreach (var named in _facts.SourcesOf(incident, LinkTypes.ReportedIn))
        {
            if (_setAside[named] == VictimFinder.VictimAccount && EntityKinds.IsAccount(_facts.KindOf(named)))
                purses.Add(_purse[named]);
            foreach (var payer in _facts.SourcesOf(named, LinkTypes.TransferredTo))
            {
                if (_setAside[payer] == VictimFinder.VictimAccount && !IsOfAnotherCase(payer, incident))
                    purses.Add(_purse[payer]);
            }
        }
        return purses;
    }

    private bool IsOfAnotherCase(int account, int incident)
    {
        var cases = _facts.TargetsOf(account, LinkTypes.VictimOf)
            .Concat(_facts.TargetsOf(account, LinkTypes.OpenedBy).SelectMany(owner => _facts.TargetsOf(owner, LinkTypes.VictimOf)))
            .ToHashSet();
        return cases.Count > 0 && !cases.Contains(incident);
    }

    private sealed class CaseState(Thresholds thresholds)
    {
        private readonly long _windowTicks = (long)(thresholds.TaintWindowHours * TimeSpan.TicksPerHour);
        private readonly Dictionary<int, Queue<Lot>> _lots = [];
        private readonly SortedDictionary<int, Reached> _reached = [];
        private readonly HashSet<int> _pursesReached = [];

        public (long Taint, int Layer) Take(int purse, long at, long amountFen)
        {
            if (!_lots.TryGetValue(purse, out var queue))
                return (0, 0);
            var (taint, layer) = (0L, int.MaxValue);
            while (taint < amountFen && queue.TryPeek(out var lot))
            {
                if (at - lot.At > _windowTicks || lot.LeftFen == 0)
                {
                    queue.Dequeue();
                    continue;
                }
                var part = Math.Min(lot.LeftFen, amountFen - taint);
                lot.LeftFen -= part;
                taint += part;
                layer = Math.Min(layer, lot.Layer);
            }
            return (taint, taint == 0 ? 0 : layer);
        }

        public void Give(int purse, int account, long at, long taintFen, int layer, int transfer, bool stops)
        {
            if (!stops)
            {
                if (!_lots.TryGetValue(purse, out var queue))
                    _lots[purse] = queue = new Queue<Lot>();
                queue.Enqueue(new Lot(at, layer) { LeftFen = taintFen });
            }
            if (!_reached.TryGetValue(account, out var reached))
                _reached[account] = reached = new Reached { Layer = layer };
            reached.Layer = Math.Min(reached.Layer, layer);
            reached.TaintFen += taintFen;
            reached.Inflows.Add(transfer);
            _pursesReached.Add(purse);
        }

        public void Name(int purse, int account)
        {
            if (_pursesReached.Add(purse))
                _reached[account] = new Reached { Layer = 1 };
            else if (_reached.TryGetValue(account, out var reached))
                reached.Layer = 1;
        }

        public IEnumerable<AccountTaint> Results(int incident) => _reached
            .Select(pair => new AccountTaint(incident, pair.Key, pair.Value.Layer, pair.Value.TaintFen, pair.Value.Inflows))
            .OrderBy(taint => taint.Layer).ThenBy(taint => taint.Account);

        private sealed class Lot(long at, int layer)
        {
            public long At { get; } = at;

            public int Layer { get; } = layer;

            public long LeftFen { get; set; }
        }

        private sealed class Reached
        {
            public int Layer { get; set; }

            public long TaintFen { get; set; }

            public List<int> Inflows { get; } = [];
        }
    }
}
