using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Totals of a link over visible sightings inside a window of time.</summary>
internal static class PartialTotals
{
    /// <summary>The link of a row with the columns lid, type, custom, a, b, facts; null when nothing of it is left.</summary>
    public static LinkColumns? Of(IRecord row, Sources sources, LinkBlockQuery query)
    {
        var facts = Sight.Facts(row);
        var parts = Undated(facts, sources, query).Concat(Dated(facts, sources, query)).ToList();
        return parts.Count == 0
            ? null
            : new LinkColumns(
                row.Long("lid"), row.Long("a"), row.Long("b"), Sight.TypeOf(row), parts.Sum(part => part.Count), parts.Sum(part => part.Fen),
                parts.Min(part => part.First) ?? long.MinValue, parts.Max(part => part.Last) ?? long.MinValue, parts.Max(part => part.Weight) ?? double.NaN);
    }

    /// <summary>Undated sightings that overlap the window; those that repeat one another are one part.</summary>
    private static IEnumerable<Part> Undated(LinkFacts facts, Sources sources, LinkBlockQuery query) => facts.Undated
        .Where(sighting => sources.Sees(sighting.Place) && Overlaps(sighting.First?.UtcTicks, (sighting.Last ?? sighting.First)?.UtcTicks, query))
        .GroupBy(sighting => sighting.Key)
        .Select(repeated => new Part(
            repeated.Max(sighting => sighting.Count), repeated.Max(sighting => sighting.SumFen ?? 0), repeated.Min(sighting => sighting.First?.UtcTicks),
            repeated.Max(sighting => (sighting.Last ?? sighting.First)?.UtcTicks), repeated.Max(sighting => sighting.Weight)));

    private static IEnumerable<Part> Dated(LinkFacts facts, Sources sources, LinkBlockQuery query) => facts.Events(sources)
        .Where(sightings => !sightings[0].Values.Failed && IsInside(sightings[0].Values.At.UtcTicks, query))
        .Select(sightings => sightings.Where(sighting => sources.Sees(sighting.Place)).ToList())
        .Where(visible => visible.Count > 0)
        .Select(visible => new Part(
            visible.Max(sighting => sighting.Values.Count), visible.Max(sighting => sighting.Values.AmountFen ?? 0), visible.Min(sighting => sighting.Values.At.UtcTicks),
            visible.Max(sighting => (sighting.Values.Until ?? sighting.Values.At).UtcTicks), visible.Max(sighting => sighting.Weight)));

    private static bool Overlaps(long? first, long? last, LinkBlockQuery query) =>
        first is null || ((query.ToTicks is null || first <= query.ToTicks) && (query.FromTicks is null || last >= query.FromTicks));

    private static bool IsInside(long at, LinkBlockQuery query) =>
        (query.FromTicks is null || at >= query.FromTicks) && (query.ToTicks is null || at <= query.ToTicks);

    private sealed record Part(long Count, long Fen, long? First, long? Last, double? Weight);
}
