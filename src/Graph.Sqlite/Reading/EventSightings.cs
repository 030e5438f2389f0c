using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Microsoft.Data.Sqlite;

namespace Graph.Sqlite;

/// <summary>Reads event sightings.</summary>
internal static class EventSightings
{
    /// <summary>Columns of <see cref="EventSighting"/>, for queries that name es, s and src.</summary>
    private const string Select =
        """
        SELECT es.id, es.lid, es.key, es.side, es.at_t, es.at_o, es.at_p, es.until_t, es.until_o, es.until_p, es.fen, es.seconds, es.count,
               es.failed, es.weight, es.provider, es.serial, src.file_hash, s.sheet, s.row, es.event
        FROM event_sighting es JOIN sighting s ON s.id = es.sighting JOIN source src ON src.id = s.source
        """;

    public const string OfTransfers = Select + " WHERE es.transfer = 1 AND es.fen IS $1";

    public const string OfLink = Select + " WHERE es.lid = $1 AND es.transfer = 0";

    public static EventSighting Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.Key(2), (EventSide)row.GetInt32(3),
        new EventValues(row.Time(4)!.Value, row.Time(7), row.Number(10), (int?)row.Number(11), row.GetInt64(12), row.GetBoolean(13)),
        row.Real(14), row.GetString(15), row.Text(16), new RowRef(row.GetString(17), row.GetInt32(18), row.GetInt64(19)), row.Number(20));
}
