using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Lists the events of links as a viewer sees them: each by its first visible sighting.</summary>
internal static class EventList
{
    /// <summary>How many events of one link can be numbered.</summary>
    private const int EventBits = 24;

    /// <summary>An event with the sighting that speaks for it, in the order (time, link, first row).</summary>
    internal sealed record Seen(long Lid, string Type, long From, long To, DatedSighting First, RowRef FirstRow, IReadOnlyList<DatedSighting> Sightings) : IComparable<Seen>
    {
        public long Eid => (Lid << EventBits) | (uint)First.Event;

        public long At => First.Values.At.UtcTicks;

        public int CompareTo(Seen? other) => other is null ? 1 : (At, Lid, FirstRow).CompareTo((other.At, other.Lid, other.FirstRow));

        public EventRow? Row(IReadOnlyDictionary<long, EntityRow?> entities, Sources sources) => entities[From] is { } from && entities[To] is { } to
            ? new EventRow(
                Eid, Lid, Type, from, to, First.Values.At, First.Values.Until, First.Values.AmountFen, First.Values.Seconds, First.Values.Failed,
                StoreJson.Details(First.Details), sources.Evidence(Sightings.Select(sighting => sighting.Place)))
            : null;
    }

    /// <summary>Visible events of a row with the columns lid, type, custom, a, b, facts.</summary>
    public static IEnumerable<Seen> Of(IRecord link, Sources sources)
    {
        var (lid, type, from, to) = (link.Long("lid"), Sight.TypeOf(link), link.Long("a"), link.Long("b"));
        foreach (var sightings in Sight.Facts(link).Events(sources))
        {
            if (sightings.Find(sighting => sources.Sees(sighting.Place)) is { } first)
                yield return new Seen(lid, type, from, to, first, sources.Ref(first.Place), sightings);
        }
    }
}
