using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Microsoft.Data.Sqlite;

namespace Graph.Sqlite;

/// <summary>Makes events of event sightings; the same for settling, for verifying and for a viewer who sees a part of them.</summary>
internal static class EventAssembly
{
    /// <summary>A sighting of an event with the place of its source row.</summary>
    internal sealed record Sighting(
        long Id, long Lid, UInt128 Key, EventSide Side, EventValues Values, double? Weight, string Provider, string? Serial,
        RowRef Row, long? Event);

    /// <summary>An event: the link it belongs to, its sightings in the order (time, file hash, sheet, row).</summary>
    internal sealed record Assembled(long Lid, IReadOnlyList<Sighting> Sightings)
    {
        public Sighting First => Sightings[0];
    }

    /// <summary>Columns of <see cref="Sighting"/>, for queries that name es, s and src.</summary>
    private const string Select =
        """
        SELECT es.id, es.lid, es.key, es.side, es.at_t, es.at_o, es.at_p, es.until_t, es.until_o, es.until_p, es.fen, es.seconds, es.count,
               es.failed, es.weight, es.provider, es.serial, src.file_hash, s.sheet, s.row, es.event
        FROM event_sighting es JOIN sighting s ON s.id = es.sighting JOIN source src ON src.id = s.source
        """;

    public const string OfTransfers = Select + " WHERE es.transfer = 1 AND es.fen IS $1";

    public const string OfLink = Select + " WHERE es.lid = $1 AND es.transfer = 0";

    public static Sighting Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.Key(2), (EventSide)row.GetInt32(3),
        new EventValues(row.Time(4)!.Value, row.Time(7), row.Number(10), (int?)row.Number(11), row.GetInt64(12), row.GetBoolean(13)),
        row.Real(14), row.GetString(15), row.Text(16), new RowRef(row.GetString(17), row.GetInt32(18), row.GetInt64(19)), row.Number(20));

    /// <summary>Order (time, file hash, sheet, row).</summary>
    public static int Compare(Sighting a, Sighting b)
    {
        var byTime = a.Values.At.CompareTo(b.Values.At);
        return byTime != 0 ? byTime : a.Row.CompareTo(b.Row);
    }

    /// <summary>Events of one bucket.</summary>
    /// <param name="sightings">All sightings of the bucket in any order.</param>
    /// <param name="ends">Ends of a link: numbers and identities.</param>
    /// <param name="offsets">Clock offsets by provider in ticks.</param>
    /// <param name="window">Pairing window.</param>
    public static IEnumerable<Assembled> Assemble(
        List<Sighting> sightings, Func<long, LinkEnds> ends, IReadOnlyDictionary<string, long> offsets, TimeSpan window)
    {
        sightings.Sort(Compare);
        var records = sightings.GroupBy(sighting => (sighting.Key, sighting.Lid)).Select(group => group.ToList()).ToList();
        foreach (var failed in records.Where(record => record[0].Values.Failed))
            yield return new Assembled(failed[0].Lid, failed);

        records.RemoveAll(record => record[0].Values.Failed);
        var partner = EventPairing.Pair([.. records.Select(record => Side(record[0], ends(record[0].Lid), offsets))], window);
        for (var i = 0; i < records.Count; i++)
        {
            if (partner[i] < 0)
            {
                yield return new Assembled(records[i][0].Lid, records[i]);
            }
            else if (i < partner[i])
            {
                var (a, b) = (records[i], records[partner[i]]);
                var full = ends(a[0].Lid).IsMasked ? b : a;
                var both = a.Concat(b).ToList();
                both.Sort(Compare);
                yield return new Assembled(full[0].Lid, both);
            }
        }
    }

    private static SideRecord Side(Sighting first, LinkEnds ends, IReadOnlyDictionary<string, long> offsets) => new(
        ends.A, ends.B, ends.From, ends.To, first.Side, first.Values.At.UtcTicks - offsets.GetValueOrDefault(first.Provider),
        first.Values.At.Precision, first.Serial);
}
