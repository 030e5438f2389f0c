using Graph.Linkage.Model;

namespace Graph.Linkage.Findings;

/// <summary>
/// (Heads of groups that call the actor + 1) / (heads called back + 1). A head is an actor of a suspected group with several partners inside
/// it. A head counts as called back when he is called at least a third as often as he calls. 1 without any; null without calls in the data.
/// </summary>
public sealed class AsymmetricContactSignal : IActorSignal
{
    private readonly FindingContext _context;
    private readonly bool _hasCalls;
    private readonly bool[] _isHead;

    /// <summary>Finds the heads.</summary>
    public AsymmetricContactSignal(FindingContext context)
    {
        _context = context;
        _hasCalls = context.Facts.Links.Any(link => IsContact(link.Type));
        _isHead = new bool[context.Actors.Count];
        foreach (var group in context.Groups.Where(group => group.IsSuspected))
        {
            var inside = context.ActorsIn(group).ToHashSet();
            foreach (var actor in inside)
                _isHead[actor] |= context.Ties.Partners(actor).Count(inside.Contains) >= context.Thresholds.HeadPartners;
        }
    }

    /// <summary>Whether an actor is a head of his group.</summary>
    public bool IsHead(int actor) => _isHead[actor];

    /// <inheritdoc />
    public Signal Of(int actor)
    {
        var threshold = _context.Thresholds.AsymmetricContact;
        if (!_hasCalls)
            return Signal.Of(SignalNames.AsymmetricContact, null, threshold);
        var (calling, back) = (new List<int>(), 0);
        var (lids, via) = (new List<long>(), new SortedSet<int>());
        foreach (var other in _context.Ties.Partners(actor).Where(other => _isHead[other]))
        {
            var into = _context.Ties.In(actor).GetValueOrDefault(other, []).Where(tie => IsContact(tie.Type)).ToArray();
            var outOf = _context.Ties.Out(actor).GetValueOrDefault(other, []).Where(tie => IsContact(tie.Type)).ToArray();
            var (inCount, outCount) = (into.Sum(tie => tie.Count), outOf.Sum(tie => tie.Count));
            if (inCount > 0)
                calling.Add(other);
            if (outCount > 0 && outCount * 3 >= inCount)
                back++;
            lids.AddRange(into.Concat(outOf).Select(tie => tie.Lid));
            via.UnionWith(into.Select(tie => tie.To));
        }
        return new Signal(
            SignalNames.AsymmetricContact, (calling.Count + 1.0) / (back + 1), threshold, [.. lids.Distinct()], [], [.. via],
            [$"{calling.Count}", $"{back}"]);
    }

    private static bool IsContact(string type) => type is LinkTypes.Called or LinkTypes.Smsed;
}
