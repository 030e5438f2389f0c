using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>
/// Generations of implicated card sets that share with the actor a handset, an address, or himself as handler or contact at registration.
/// Uses that are more than the gap apart belong to different generations; the generation of his own cards does not count. An outlet
/// alone is no shared mark: all its customers share it. Null when nothing implicated is dated.
/// </summary>
public sealed class GenerationReuseSignal : IActorSignal
{
    private readonly FindingContext _context;
    private readonly long _gapTicks;
    private readonly IReadOnlyDictionary<int, long> _openedAt;
    private readonly bool _hasDates;

    /// <summary>A signal over card sets.</summary>
    /// <param name="context">The context.</param>
    /// <param name="openedAt">When a phone or account was opened, UTC ticks by entity.</param>
    public GenerationReuseSignal(FindingContext context, IReadOnlyDictionary<int, long> openedAt)
    {
        (_context, _openedAt) = (context, openedAt);
        _gapTicks = (long)(context.Thresholds.GenerationGapDays * TimeSpan.TicksPerDay);
        _hasDates = context.Facts.Links.Any(link => IsUse(link.Type) && context.Implication.IsImplicated(link.From)
            && SpanOf(link.From, link).From != long.MinValue);
    }

    /// <inheritdoc />
    public Signal Of(int actor)
    {
        var threshold = _context.Thresholds.ReusedGenerations;
        if (!_hasDates)
            return Signal.Of(SignalNames.GenerationReuse, null, threshold);
        var uses = new List<Use>();
        foreach (var (link, mark) in _context.Marks.Own(actor))
            uses.AddRange(_context.Marks.CardsOn(mark, actor).Select(on => Make(on.Card, on.Link, link.From, link.Lid)));
        foreach (var item in _context.Actors.ItemsOf(actor))
        {
            uses.AddRange(_context.Facts.LinksOf(item, LinkTypes.HandledBy, LinkTypes.ContactPhone)
                .Where(link => link.To == item && _context.Actors.ActorOf(link.From) != actor && _context.SetAside[link.From] is null)
                .Select(link => Make(link.From, link, item, 0)));
        }
        uses.RemoveAll(use => !_context.Implication.IsImplicated(use.Card) || use.From == long.MinValue);
        var generations = Split(uses);
        foreach (var own in OwnUses(actor))
            generations.RemoveAll(generation => own.From <= generation.Max(use => use.To) + _gapTicks && generation.Min(use => use.From) <= own.To + _gapTicks);
        var all = generations.SelectMany(generation => generation.OrderBy(use => use.Card).Take(4)).ToArray();
        return new Signal(
            SignalNames.GenerationReuse, generations.Count, threshold,
            [.. all.SelectMany(use => new[] { use.Lid, use.OwnLid }).Where(lid => lid != 0).Distinct()], [],
            [.. all.Select(use => use.Via).Distinct().Order()],
            [.. generations.Select(generation => $"{Day(generation.Min(use => use.From))}..{Day(generation.Max(use => use.To))}")]);
    }

    private List<List<Use>> Split(List<Use> uses)
    {
        var generations = new List<List<Use>>();
        var until = 0L;
        foreach (var use in uses.OrderBy(use => use.From).ThenBy(use => use.Card))
        {
            if (generations.Count == 0 || use.From > until + _gapTicks)
                generations.Add([]);
            generations[^1].Add(use);
            until = generations[^1].Count == 1 ? use.To : Math.Max(until, use.To);
        }
        return generations;
    }

    private IEnumerable<Use> OwnUses(int actor) => _context.Actors.ItemsOf(actor)
        .Where(_context.Implication.IsImplicated)
        .SelectMany(item => _context.Facts.LinksOf(item, LinkTypes.UsedIn, LinkTypes.LoggedInFrom, LinkTypes.ContactPhone)
            .Where(link => link.From == item).Select(link => Make(item, link, item, 0)))
        .Where(use => use.From != long.MinValue).ToArray();

    private Use Make(int card, FactLink link, int via, long ownLid)
    {
        var (from, to) = SpanOf(card, link);
        return new Use(card, from, to, link.Lid, via, ownLid);
    }

    private (long From, long To) SpanOf(int card, FactLink link)
    {
        if (link.Type is LinkTypes.ContactPhone or LinkTypes.HandledBy && _openedAt.TryGetValue(card, out var opened))
            return (opened, opened);
        return link.First == long.MinValue
            ? (_openedAt.GetValueOrDefault(card, long.MinValue), _openedAt.GetValueOrDefault(card, long.MinValue))
            : (link.First, Math.Max(link.First, link.Last));
    }

    private static bool IsUse(string type) =>
        type is LinkTypes.UsedIn or LinkTypes.LoggedInFrom or LinkTypes.ContactPhone or LinkTypes.HandledBy;

    private static string Day(long ticks) => new Moment(ticks, Moment.BeijingMinutes, TimePrecision.Day).ToString();

    private readonly record struct Use(int Card, long From, long To, long Lid, int Via, long OwnLid);
}
