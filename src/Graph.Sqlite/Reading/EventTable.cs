using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Lists events as a viewer sees them: each by its first visible sighting.</summary>
internal static class EventTable
{
    /// <summary>An event and the sighting that speaks for it.</summary>
    internal sealed record Place(long Eid, long Sighting);

    /// <summary>Events of a query in the order (time, link, first row).</summary>
    public static List<Place> Find(Database db, EventQuery query, string? sources)
    {
        const string sql =
            """
            SELECT eid, id, at_t FROM (
              SELECT e.eid, es.id, es.at_t, e.lid, src.file_hash, s.sheet, s.row,
                     row_number() OVER (PARTITION BY e.eid ORDER BY es.at_t, src.file_hash, s.sheet, s.row) AS place
              FROM event e JOIN link l ON l.lid = e.lid JOIN event_sighting es ON es.event = e.eid
              JOIN sighting s ON s.id = es.sighting JOIN source src ON src.id = s.source
              WHERE e.lid IN (SELECT lid FROM link WHERE a = $1 UNION SELECT lid FROM link WHERE b = $1 UNION SELECT $2)
                AND ($3 IS NULL OR l.type = $3) AND ($4 IS NULL OR s.source IN (SELECT value FROM json_each($4))))
            WHERE place = 1 AND ($5 IS NULL OR at_t >= $5) AND ($6 IS NULL OR at_t <= $6)
            ORDER BY at_t, lid, file_hash, sheet, row
            """;
        return db.Query(sql, row => new Place(row.GetInt64(0), row.GetInt64(1)), query.Nid, query.Lid, query.Type, sources, query.FromTicks, query.ToTicks);
    }

    public static EventRow? Read(Database db, Hydration rows, Place place) => db.Query(
        """
        SELECT e.lid, l.type, l.a, l.b, es.at_t, es.at_o, es.at_p, es.until_t, es.until_o, es.until_p, es.fen, es.seconds, es.failed, es.details
        FROM event e JOIN link l ON l.lid = e.lid JOIN event_sighting es ON es.id = $2 WHERE e.eid = $1
        """,
        row => rows.Entity(row.GetInt64(2)) is { } from && rows.Entity(row.GetInt64(3)) is { } to
            ? new EventRow(
                place.Eid, row.GetInt64(0), row.GetString(1), from, to, row.Time(4)!.Value, row.Time(7), row.Number(10), (int?)row.Number(11),
                row.GetBoolean(12), StoreJson.Details(row.Text(13)), rows.EventEvidence(place.Eid))
            : null,
        place.Eid, place.Sighting).FirstOrDefault();
}
