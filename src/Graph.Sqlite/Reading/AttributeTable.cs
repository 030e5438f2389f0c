using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Reads attribute values with the number of sightings behind each.</summary>
internal static class AttributeTable
{
    /// <summary>A value, its row number and how many visible sightings it has.</summary>
    internal sealed record Counted(long Attr, AttributeValue Value, long Sightings);

    /// <summary>Values of an entity over the sources given (null: all).</summary>
    public static List<Counted> Of(Database db, long nid, string? sources) => db.Query(
        """
        SELECT a.id, a.name, a.value, a.from_t, a.from_o, a.from_p, a.to_t, a.to_o, a.to_p, count(*)
        FROM attr a JOIN attr_sighting x ON x.attr = a.id JOIN sighting s ON s.id = x.sighting
        WHERE a.nid = $1 AND ($2 IS NULL OR s.source IN (SELECT value FROM json_each($2)))
        GROUP BY a.id
        """,
        row => new Counted(row.GetInt64(0), new AttributeValue(row.GetString(1), row.GetString(2), row.Time(3), row.Time(6)), row.GetInt64(9)),
        nid, sources);

    /// <summary>The value lists show, or null.</summary>
    public static string? Shown(IEnumerable<Counted> values, string name) => ShownValue.Of(
        values.Where(value => value.Value.Name == name).Select(value => (value.Value.Value, value.Value.From, value.Sightings)));
}
