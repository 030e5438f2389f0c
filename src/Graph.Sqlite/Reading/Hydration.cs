using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Fills rows for a viewer from store numbers. Hidden equals missing.</summary>
internal sealed class Hydration(Database db, string? sources)
{
    private readonly Dictionary<long, EntityRow?> _entities = [];

    /// <summary>The entity with this number, or null.</summary>
    public EntityRow? Entity(long nid)
    {
        if (_entities.TryGetValue(nid, out var known))
            return known;
        return _entities[nid] = sources is null ? Cached(nid) : Visible(nid);
    }

    /// <summary>The link with this number and totals over what is visible, or null.</summary>
    public LinkRow? Link(long lid)
    {
        var found = db.Query(
            "SELECT type, a, b, count, sum_fen, first_t, first_o, first_p, last_t, last_o, last_p, weight FROM link WHERE lid = $1 AND hash IS NOT NULL",
            row => (Type: row.GetString(0), A: row.GetInt64(1), B: row.GetInt64(2),
                Totals: new LinkTotals(row.GetInt64(3), row.GetInt64(4), row.Time(5), row.Time(8), row.Real(11))),
            lid);
        if (found.Count == 0)
            return null;
        var (type, a, b, totals) = found[0];
        if (sources is not null)
            totals = LinkAggregation.Of(db, lid, sources);
        return totals is not null && Entity(a) is { } from && Entity(b) is { } to
            ? new LinkRow(lid, type, from, to, totals.Count, totals.SumFen, totals.First, totals.Last, totals.Weight, LinkEvidence(lid, Slice.First(Evidence.SampleMax)))
            : null;
    }

    /// <summary>Rows behind a link, those of its events included.</summary>
    public Evidence LinkEvidence(long lid, Slice slice)
    {
        const string rows =
            """
            SELECT sighting FROM link_sighting WHERE lid = $1
            UNION SELECT es.sighting FROM event e JOIN event_sighting es ON es.event = e.eid WHERE e.lid = $1
            """;
        return Rows(rows, lid, slice);
    }

    /// <summary>Rows behind an event.</summary>
    public Evidence EventEvidence(long eid) => Rows("SELECT sighting FROM event_sighting WHERE event = $1", eid, Slice.First(Evidence.SampleMax));

    /// <summary>Rows that say an attribute value.</summary>
    public Evidence AttributeEvidence(long attr) => Rows("SELECT sighting FROM attr_sighting WHERE attr = $1", attr, Slice.First(Evidence.SampleMax));

    /// <summary>Rows that mention an entity.</summary>
    public Evidence EntityEvidence(long nid, Slice slice) => Rows("SELECT sighting FROM entity_sighting WHERE nid = $1", nid, slice);

    private Evidence Rows(string sightings, long number, Slice slice)
    {
        var sample = db.Query(
            "SELECT DISTINCT src.file_hash, s.sheet, s.row FROM sighting s JOIN source src ON src.id = s.source WHERE s.id IN (" + sightings
            + ") AND ($2 IS NULL OR s.source IN (SELECT value FROM json_each($2))) ORDER BY src.file_hash, s.sheet, s.row LIMIT $3 OFFSET $4",
            row => new RowRef(row.GetString(0), row.GetInt32(1), row.GetInt64(2)), number, sources, slice.SqlLimit, slice.Offset);
        if (slice.Offset == 0 && (slice.Limit == 0 || sample.Count < slice.Limit))
            return new Evidence(sample.Count, sample);
        var total = db.Scalar<long>(
            "SELECT count(*) FROM (SELECT DISTINCT src.file_hash, s.sheet, s.row FROM sighting s JOIN source src ON src.id = s.source WHERE s.id IN ("
            + sightings + ") AND ($2 IS NULL OR s.source IN (SELECT value FROM json_each($2))))",
            number, sources);
        return new Evidence(total, sample);
    }

    private EntityRow? Cached(long nid) => db.Query(
        "SELECT kind, key, name, mark FROM entity WHERE nid = $1 AND hash IS NOT NULL",
        row => new EntityRow(nid, Columns.Entity(row.GetString(0), row.GetString(1)), row.Text(2), row.Text(3)), nid).FirstOrDefault();

    private EntityRow? Visible(long nid)
    {
        var isVisible = db.Scalar<long>(
            """
            SELECT EXISTS (SELECT 1 FROM entity_sighting x JOIN sighting s ON s.id = x.sighting
                           WHERE x.nid = $1 AND s.source IN (SELECT value FROM json_each($2)))
            """,
            nid, sources) != 0;
        if (!isVisible || Cached(nid) is not { } entity)
            return null;
        var attributes = AttributeTable.Of(db, nid, sources);
        return entity with
        {
            Name = AttributeTable.Shown(attributes, AttributeNames.Name),
            Mark = AttributeTable.Shown(attributes, Marks.Attribute),
        };
    }
}
