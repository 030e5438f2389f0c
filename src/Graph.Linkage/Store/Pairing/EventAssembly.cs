using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Makes events of event sightings; the same for settling, for verifying and for a viewer who sees a part of them.</summary>
public static class EventAssembly
{
    /// <summary>Order (time, file hash, sheet, row).</summary>
    public static int Compare(EventSighting a, EventSighting b)
    {
        var byTime = a.Values.At.CompareTo(b.Values.At);
        return byTime != 0 ? byTime : a.Row.CompareTo(b.Row);
    }

    /// <summary>Events of one bucket.</summary>
    /// <param name="sightings">All sightings of the bucket in any order.</param>
    /// <param name="ends">Ends of a link: numbers and identities.</param>
    /// <param name="offsets">Clock offsets by provider in ticks.</param>
    /// <param name="window">Pairing window.</param>
    public static IEnumerable<AssembledEvent> Assemble(
        List<EventSighting> sightings, Func<long, LinkEnds> ends, IReadOnlyDictionary<string, long> offsets, TimeSpan window)
    {
        sightings.Sort(Compare);
        var records = sightings.GroupBy(sighting => (sighting.Key, sighting.Lid)).Select(group => group.ToList()).ToList();
        foreach (var failed in records.Where(record => record[0].Values.Failed))
            yield return new AssembledEvent(failed[0].Lid, failed);

        records.RemoveAll(record => record[0].Values.Failed);
        var partner = EventPairing.Pair([.. records.Select(record => Side(record[0], ends(record[0].Lid), offsets))], window);
        for (var i = 0; i < records.Count; i++)
        {
            if (partner[i] < 0)
            {
                yield return new AssembledEvent(records[i][0].Lid, records[i]);
            }
            else if (i < partner[i])
            {
                var (a, b) = (records[i], records[partner[i]]);
                var full = ends(a[0].Lid).IsMasked ? b : a;
                var both = a.Concat(b).ToList();
                both.Sort(Compare);
                yield return new AssembledEvent(full[0].Lid, both);
            }
        }
    }

    private static SideRecord Side(EventSighting first, LinkEnds ends, IReadOnlyDictionary<string, long> offsets) => new(
        ends.A, ends.B, ends.From, ends.To, first.Side, first.Values.At.UtcTicks - offsets.GetValueOrDefault(first.Provider),
        first.Values.At.Precision, first.Serial);
}
