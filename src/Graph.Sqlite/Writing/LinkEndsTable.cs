using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Reads type and ends of a link.</summary>
internal static class LinkEndsTable
{
    public static LinkEnds Of(Database db, long lid) => db.Query(
        """
        SELECT l.a, l.b, a.kind, a.key, b.kind, b.key, l.type, l.directed
        FROM link l JOIN entity a ON a.nid = l.a JOIN entity b ON b.nid = l.b WHERE l.lid = $1
        """,
        row => new LinkEnds(
            row.GetInt64(0), row.GetInt64(1), Columns.Entity(row.GetString(2), row.GetString(3)),
            Columns.Entity(row.GetString(4), row.GetString(5)), row.GetString(6), row.GetBoolean(7)),
        lid).Single();
}
