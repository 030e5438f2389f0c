using Graph.Linkage.Model;

namespace Graph.Linkage.Findings;

/// <summary>
/// Distinct cases whose money reaches, in a late layer, an account of the actor, one that has his phone as reserved number, or one that is
/// operated from a handset or address that he uses himself. Null when no case names a payment.
/// </summary>
public sealed class MoneyConvergenceSignal(FindingContext context) : IActorSignal
{
    private readonly bool _hasPayments = context.Taints.Any(taint => taint.TaintFen > 0);

    /// <inheritdoc />
    public Signal Of(int actor)
    {
        var threshold = context.Thresholds.MoneyConvergenceCases;
        if (!_hasPayments)
            return Signal.Of(SignalNames.MoneyConvergence, null, threshold);
        var cases = new SortedSet<int>();
        var (lids, transfers, via) = (new List<long>(), new List<int>(), new SortedSet<int>());
        foreach (var (account, lid, item) in Reach(actor).DistinctBy(reach => reach.Account))
        {
            var late = context.TaintsOf[account].Where(taint => taint.Layer >= context.Thresholds.ConvergenceLayerMin && taint.TaintFen > 0).ToArray();
            if (late.Length == 0)
                continue;
            cases.UnionWith(late.Select(taint => taint.Case));
            transfers.AddRange(late.SelectMany(taint => taint.Inflows));
            if (lid != 0)
                lids.Add(lid);
            via.Add(item);
        }
        return new Signal(
            SignalNames.MoneyConvergence, cases.Count, threshold, lids, [.. transfers.Distinct()], [.. via],
            [.. cases.Select(incident => context.Facts.Ids[incident].Key)]);
    }

    private IEnumerable<(int Account, long Lid, int Via)> Reach(int actor)
    {
        var facts = context.Facts;
        foreach (var item in context.Actors.ItemsOf(actor))
        {
            if (EntityKinds.IsAccount(facts.KindOf(item)))
                yield return (item, 0, item);
            foreach (var link in facts.LinksOf(item, LinkTypes.ReservedPhone).Where(link => link.To == item))
                yield return (link.From, link.Lid, item);
        }
        foreach (var (link, mark) in context.Marks.Own(actor))
        {
            foreach (var (card, use) in context.Marks.CardsOn(mark, actor))
                yield return (card, use.Lid, link.From);
        }
    }
}
