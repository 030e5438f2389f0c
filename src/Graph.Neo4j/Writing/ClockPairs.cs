using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>What the transfers of a link say about the clocks of two providers.</summary>
internal static class ClockPairs
{
    /// <summary>A clear pair of records.</summary>
    internal sealed record Pair(string From, string To, long Later);

    /// <summary>Transfers of one amount that each side recorded exactly once.</summary>
    public static List<Pair> Of(LinkFacts facts) => [.. facts.Dated
        .Where(sighting => sighting.Values is { AmountFen: not null, Failed: false, At.Precision: TimePrecision.Second })
        .GroupBy(sighting => sighting.Values.AmountFen)
        .Select(amount => (From: SideOf(amount, EventSide.From), To: SideOf(amount, EventSide.To)))
        .Where(sides => sides.From.Keys == 1 && sides.To.Keys == 1)
        .Select(sides => new Pair(sides.From.Provider, sides.To.Provider, sides.From.At - sides.To.At))];

    private static (int Keys, string Provider, long At) SideOf(IEnumerable<DatedSighting> sightings, EventSide side)
    {
        var own = sightings.Where(sighting => sighting.Side == side).ToList();
        return own.Count == 0
            ? (0, "", 0)
            : (own.Select(sighting => sighting.Key).Distinct().Count(), own.Max(sighting => sighting.Provider, StringComparer.Ordinal)!, own.Max(sighting => sighting.Values.At.UtcTicks));
    }

    private static TValue? Max<T, TValue>(this IEnumerable<T> items, Func<T, TValue> value, IComparer<TValue> comparer) =>
        items.Select(value).Max(comparer);
}
