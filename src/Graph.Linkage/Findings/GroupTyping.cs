using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>Says what a group does, from the objects its members use.</summary>
/// <remarks>
/// Each type has a share of the group's cards that fits it: opened in runs or with a handler (card trafficking), SIMs in boxes (GoIP den),
/// accounts that carry tainted money in layers (laundering room), people and work SIMs at one cell or address (call den). The largest share
/// of at least a fifth names the type; a second one nearly as large makes the group mixed.
/// </remarks>
public static class GroupTyping
{
    private const double ShareMin = 0.2;
    private const double NearlyAsLarge = 0.85;
    private const int RunMin = 5;
    private const long RunGapTicks = 15 * TimeSpan.TicksPerMinute;

    /// <summary>Type of a community.</summary>
    public static string Of(FindingContext context, int[] entities)
    {
        var shares = new (string Type, double Share)[]
        {
            (GroupTypes.GoipDen, BoxShare(context, entities)),
            (GroupTypes.CardTrafficking, RunShare(context, entities)),
            (GroupTypes.WaterHouse, LayerShare(context, entities)),
            (GroupTypes.CallDen, PlaceShare(context, entities)),
        }.OrderByDescending(type => type.Share).ToArray();
        if (shares[0].Share < ShareMin)
            return GroupTypes.Unknown;
        return shares[1].Share >= NearlyAsLarge * shares[0].Share ? GroupTypes.Mixed : shares[0].Type;
    }

    private static double BoxShare(FindingContext context, int[] entities)
    {
        var boxes = entities.Where(entity => context.Facts.KindOf(entity) == EntityKinds.Device)
            .Select(box => context.Facts.SourcesOf(box, LinkTypes.UsedIn).Distinct().ToArray())
            .Where(sims => sims.Length >= context.Thresholds.BoxSims).ToArray();
        // Two boxes or more: a shop or a generation of cards in one work handset is not yet a den.
        return boxes.Length < 2 ? 0 : Share(context, entities, boxes.SelectMany(sims => sims), EntityKinds.Phone, EntityKinds.Imsi);
    }

    private static double RunShare(FindingContext context, int[] entities)
    {
        var links = entities.SelectMany(entity => context.Facts.LinksOf(entity, LinkTypes.OpenedAt, LinkTypes.HandledBy, LinkTypes.ContactPhone)
            .Where(link => link.From == entity && IsSold(context, entity))).GroupBy(link => link.To);
        var opened = links.SelectMany(at => at.First().Type == LinkTypes.OpenedAt ? InRuns([.. at])
            : at.Select(link => context.Actors.ActorOf(link.From)).Distinct().Count() >= context.Thresholds.HandlerRegistrations
                ? at.Select(link => link.From) : []);
        return Share(context, entities, opened, EntityKinds.Phone, EntityKinds.BankCard, EntityKinds.BankAccount);
    }

    // Cards opened at one place at most a quarter of an hour apart, five or more in a row.
    private static IEnumerable<int> InRuns(FactLink[] links)
    {
        var dated = links.Where(link => link.First != long.MinValue).OrderBy(link => link.First).ToArray();
        for (int from = 0, to; from < dated.Length; from = to)
        {
            to = from + 1;
            while (to < dated.Length && dated[to].First - dated[to - 1].First <= RunGapTicks)
                to++;
            for (var i = from; i < to && to - from >= RunMin; i++)
                yield return dated[i].From;
        }
    }

    private static bool IsSold(FindingContext context, int card) =>
        context.Actors.ActorOf(card) is var actor and >= 0 && context.Actors.ItemsOf(actor).Any(context.Implication.IsImplicated);

    private static double LayerShare(FindingContext context, int[] entities)
    {
        var layered = entities.Where(entity => context.TaintsOf[entity].Any(taint => taint.TaintFen > 0)).ToArray();
        var deepest = layered.SelectMany(entity => context.TaintsOf[entity]).Select(taint => taint.Layer).DefaultIfEmpty(0).Max();
        return deepest < 2 ? 0 : Share(context, entities, layered, EntityKinds.Phone, EntityKinds.BankCard, EntityKinds.BankAccount);
    }

    private static double PlaceShare(FindingContext context, int[] entities)
    {
        var busiest = entities.Where(entity => context.Facts.KindOf(entity) == EntityKinds.Cell)
            .Concat(entities.SelectMany(entity => context.Facts.TargetsOf(entity, LinkTypes.SeenAt))).Distinct()
            .Select(cell => context.Facts.SourcesOf(cell, LinkTypes.SeenAt).Where(entities.ToHashSet().Contains).Distinct().ToArray())
            .OrderByDescending(seen => seen.Length).FirstOrDefault([]);
        return busiest.Length < 5 ? 0 : Share(context, entities, busiest, EntityKinds.Phone, EntityKinds.Device, EntityKinds.Imsi);
    }

    private static double Share(FindingContext context, int[] entities, IEnumerable<int> fitting, params string[] kinds)
    {
        var cards = entities.Where(entity => Array.IndexOf(kinds, context.Facts.KindOf(entity)) >= 0).ToHashSet();
        return cards.Count == 0 ? 0 : (double)fitting.Where(cards.Contains).Distinct().Count() / cards.Count;
    }
}
