namespace Graph.Linkage.Findings;

/// <summary>
/// Implicated accounts and SIMs of others that are operated from handsets or addresses the actor uses himself; 0 when an implicated card
/// is in his own name or in that of a company he represents. Null when the data know no handset or address at all.
/// </summary>
public sealed class ControlWithoutCardsSignal(FindingContext context) : IActorSignal
{
    private readonly bool _hasMarks = context.Facts.Links.Any(link =>
        link.Type is Model.LinkTypes.UsedIn or Model.LinkTypes.LoggedInFrom);

    /// <inheritdoc />
    public Signal Of(int actor)
    {
        var threshold = context.Thresholds.ControlledCards;
        if (!_hasMarks)
            return Signal.Of(SignalNames.ControlWithoutCards, null, threshold);
        if (HasImplicatedCard(actor))
            return Signal.Of(SignalNames.ControlWithoutCards, 0, threshold);
        var cards = new SortedSet<int>();
        var (lids, via, marks) = (new List<long>(), new SortedSet<int>(), new SortedSet<int>());
        foreach (var (link, mark) in context.Marks.Own(actor))
        {
            foreach (var (card, use) in context.Marks.CardsOn(mark, actor).Where(on => context.Implication.IsImplicated(on.Card)))
            {
                if (!cards.Add(card))
                    continue;
                if (marks.Add(mark))
                    lids.Add(link.Lid);
                lids.Add(use.Lid);
                via.Add(link.From);
            }
        }
        return new Signal(
            SignalNames.ControlWithoutCards, cards.Count, threshold, [.. lids.Distinct()], [], [.. via],
            [.. marks.Select(mark => Model.EntityKinds.PrefixOf(context.Facts.KindOf(mark)))]);
    }

    private bool HasImplicatedCard(int actor)
    {
        var items = context.Actors.ItemsOf(actor);
        return items.Any(context.Implication.IsImplicated) || items
            .SelectMany(item => context.Facts.TargetsOf(item, Model.LinkTypes.LegalRepOf))
            .SelectMany(company => context.Facts.SourcesOf(company, Model.LinkTypes.OpenedBy))
            .Any(context.Implication.IsImplicated);
    }
}
