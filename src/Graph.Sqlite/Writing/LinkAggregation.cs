using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Adds up a link over its undated sightings and events.</summary>
internal static class LinkAggregation
{
    /// <summary>Undated sightings of link $1, those that repeat one another side by side, first row first.</summary>
    private const string Undated =
        """
        SELECT ls.key, ls.count, ls.sum_fen, ls.first_t, ls.first_o, ls.first_p, ls.last_t, ls.last_o, ls.last_p, ls.weight
        FROM link_sighting ls JOIN sighting s ON s.id = ls.sighting JOIN source src ON src.id = s.source
        WHERE ls.lid = $1 AND ($2 IS NULL OR s.source IN (SELECT value FROM json_each($2)))
        ORDER BY ls.key, src.file_hash, s.sheet, s.row
        """;

    /// <summary>Sightings of the events of link $1, by event, first row first.</summary>
    private const string Dated =
        """
        SELECT es.event, es.count, es.fen, es.at_t, es.at_o, es.at_p, es.until_t, es.until_o, es.until_p, es.weight, e.failed
        FROM event e JOIN event_sighting es ON es.event = e.eid JOIN sighting s ON s.id = es.sighting JOIN source src ON src.id = s.source
        WHERE e.lid = $1 AND ($2 IS NULL OR s.source IN (SELECT value FROM json_each($2)))
        ORDER BY es.event, es.at_t, src.file_hash, s.sheet, s.row
        """;

    /// <summary>Totals of a link over the sources given (null: all); null when no sighting of it is among them.</summary>
    public static LinkTotals? Of(Database db, long lid, string? sources)
    {
        var tally = new LinkTally();
        var isSeen = false;
        UInt128? key = null;
        foreach (var row in db.Stream(Undated, lid, sources))
        {
            isSeen = true;
            if (row.Key(0) == key)
                continue;
            key = row.Key(0);
            tally.Add(row.GetInt64(1), row.Number(2), row.Time(3), row.Time(6) ?? row.Time(3), row.Real(9));
        }
        long? eid = null;
        foreach (var row in db.Stream(Dated, lid, sources))
        {
            isSeen = true;
            if (row.GetInt64(0) == eid)
                continue;
            eid = row.GetInt64(0);
            if (!row.GetBoolean(10))
                tally.Add(row.GetInt64(1), row.Number(2), row.Time(3), row.Time(6) ?? row.Time(3), row.Real(9));
        }
        return isSeen ? tally.Totals : null;
    }
}
