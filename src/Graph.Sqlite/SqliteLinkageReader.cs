using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Facts of the embedded store for a viewer.</summary>
internal sealed class SqliteLinkageReader(SqliteStore store) : ILinkageReader
{
    /// <summary>Whether entity e has a sighting in the sources $1 (null: all).</summary>
    private const string EntityIsVisible =
        """
        e.hash IS NOT NULL AND ($1 IS NULL OR EXISTS (SELECT 1 FROM entity_sighting x JOIN sighting s ON s.id = x.sighting
        WHERE x.nid = e.nid AND s.source IN (SELECT value FROM json_each($1))))
        """;

    /// <summary>Whether link l has a sighting, or an event with a sighting, in the sources $1 (null: all).</summary>
    private const string LinkIsVisible =
        """
        l.hash IS NOT NULL AND ($1 IS NULL
        OR EXISTS (SELECT 1 FROM link_sighting x JOIN sighting s ON s.id = x.sighting
                   WHERE x.lid = l.lid AND s.source IN (SELECT value FROM json_each($1)))
        OR EXISTS (SELECT 1 FROM event v JOIN event_sighting x ON x.event = v.eid JOIN sighting s ON s.id = x.sighting
                   WHERE v.lid = l.lid AND s.source IN (SELECT value FROM json_each($1))))
        """;

    public Task<EntityRow?> FindAsync(Viewer viewer, EntityId id, CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            var nid = db.Scalar<long>("SELECT nid FROM entity WHERE kind = $1 AND key = $2", EntityKinds.PrefixOf(id.Kind), id.Key);
            return nid == 0 ? null : new Hydration(db, VisibleSources.Of(db, viewer)).Entity(nid);
        },
        cancellation);

    public Task<IReadOnlyList<EntityRow>> GetAsync(Viewer viewer, IReadOnlyCollection<long> nids, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<EntityRow>>(
            db =>
            {
                var rows = new Hydration(db, VisibleSources.Of(db, viewer));
                return [.. nids.Select(rows.Entity).OfType<EntityRow>()];
            },
            cancellation);

    public Task<PageOf<EntityRow>> EntitiesAsync(Viewer viewer, EntityQuery query, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            const string from = " FROM entity e WHERE " + EntityIsVisible +
                """
                 AND ($2 IS NULL OR e.kind = $2)
                 AND ($3 IS NULL OR EXISTS (SELECT 1 FROM link l WHERE (l.a = e.nid OR l.b = e.nid) AND l.type = $3 AND
                """ + " " + LinkIsVisible + "))";
            var sources = VisibleSources.Of(db, viewer);
            var rows = new Hydration(db, sources);
            var kind = query.Kind is null ? null : EntityKinds.PrefixOf(query.Kind);
            if (query.Mark is null)
            {
                var nids = db.Query(
                    "SELECT e.nid" + from + " ORDER BY e.kind, e.key LIMIT $4 OFFSET $5", row => row.GetInt64(0),
                    sources, kind, query.LinkType, slice.SqlLimit, slice.Offset);
                return new PageOf<EntityRow>([.. nids.Select(rows.Entity).OfType<EntityRow>()], db.Scalar<long>("SELECT count(*)" + from, sources, kind, query.LinkType));
            }
            // A viewer may see another mark than the one cached over all dossiers, so marks are compared on his rows.
            var marked = db.Query(
                "SELECT e.nid" + from + " AND EXISTS (SELECT 1 FROM attr m WHERE m.nid = e.nid AND m.name = 'mark' AND m.value = $4) ORDER BY e.kind, e.key",
                row => row.GetInt64(0), sources, kind, query.LinkType, query.Mark)
                .Select(rows.Entity).OfType<EntityRow>().Where(row => row.Mark == query.Mark).ToList();
            return new PageOf<EntityRow>([.. slice.Of(marked)], marked.Count);
        },
        cancellation);

    public Task<IReadOnlyList<AttributeRow>> AttributesAsync(Viewer viewer, long nid, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<AttributeRow>>(
            db =>
            {
                var sources = VisibleSources.Of(db, viewer);
                var rows = new Hydration(db, sources);
                if (rows.Entity(nid) is null)
                    return [];
                return
                [
                    .. AttributeTable.Of(db, nid, sources)
                        .GroupBy(attribute => attribute.Value.Name)
                        .SelectMany(values =>
                        {
                            var shown = AttributeTable.Shown(values, values.Key);
                            var shownAttr = values.Where(value => value.Value.Value == shown)
                                .OrderByDescending(value => value.Sightings).ThenByDescending(value => value.Value).First().Attr;
                            return values.Select(value => new AttributeRow(
                                value.Value.Name, value.Value.Value, value.Value.From, value.Value.To, value.Attr == shownAttr, rows.AttributeEvidence(value.Attr)));
                        })
                        .OrderBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => !row.IsShown).ThenBy(row => row.Value, StringComparer.Ordinal),
                ];
            },
            cancellation);

    public Task<PageOf<LinkRow>> LinksAsync(Viewer viewer, LinkQuery query, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            const string from =
                """
                 FROM (SELECT lid, b AS other FROM link WHERE a = $2 UNION SELECT lid, a FROM link WHERE b = $2) ends
                JOIN link l ON l.lid = ends.lid JOIN entity o ON o.nid = ends.other
                WHERE ($3 IS NULL OR l.type = $3) AND ($4 IS NULL OR o.kind = $4) AND
                """ + " " + LinkIsVisible;
            var sources = VisibleSources.Of(db, viewer);
            var rows = new Hydration(db, sources);
            var kind = query.OtherKind is null ? null : EntityKinds.PrefixOf(query.OtherKind);
            if (sources is null)
            {
                var lids = db.Query(
                    "SELECT l.lid" + from + " ORDER BY l.type, l.count DESC, o.kind, o.key, l.lid LIMIT $5 OFFSET $6", row => row.GetInt64(0),
                    sources, query.Nid, query.Type, kind, slice.SqlLimit, slice.Offset);
                return new PageOf<LinkRow>(
                    [.. lids.Select(rows.Link).OfType<LinkRow>()], db.Scalar<long>("SELECT count(*)" + from, sources, query.Nid, query.Type, kind));
            }
            var visible = db.Query("SELECT l.lid" + from, row => row.GetInt64(0), sources, query.Nid, query.Type, kind)
                .Select(rows.Link).OfType<LinkRow>()
                .OrderBy(link => link.Type, StringComparer.Ordinal).ThenByDescending(link => link.Count)
                .ThenBy(link => link.From.Nid == query.Nid ? link.To.Id : link.From.Id).ThenBy(link => link.Lid)
                .ToList();
            return new PageOf<LinkRow>([.. slice.Of(visible)], visible.Count);
        },
        cancellation);

    public Task<IReadOnlyList<LinkRow>> GetLinksAsync(Viewer viewer, IReadOnlyCollection<long> lids, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<LinkRow>>(
            db =>
            {
                var rows = new Hydration(db, VisibleSources.Of(db, viewer));
                return [.. lids.Select(rows.Link).OfType<LinkRow>()];
            },
            cancellation);

    public Task<PageOf<LinkRow>> LinksAmongAsync(Viewer viewer, IReadOnlyCollection<long> nids, int limit, CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            const string from =
                " FROM link l WHERE l.a IN (SELECT value FROM json_each($2)) AND l.b IN (SELECT value FROM json_each($2)) AND " + LinkIsVisible;
            var sources = VisibleSources.Of(db, viewer);
            var rows = new Hydration(db, sources);
            var ends = StoreJson.Write(nids);
            var lids = db.Query("SELECT l.lid" + from + " ORDER BY l.lid LIMIT $3", row => row.GetInt64(0), sources, ends, limit == 0 ? -1 : limit);
            return new PageOf<LinkRow>([.. lids.Select(rows.Link).OfType<LinkRow>()], db.Scalar<long>("SELECT count(*)" + from, sources, ends));
        },
        cancellation);

    public Task<PageOf<EventRow>> EventsAsync(Viewer viewer, EventQuery query, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            var sources = VisibleSources.Of(db, viewer);
            var rows = new Hydration(db, sources);
            var found = EventTable.Find(db, query, sources);
            var page = slice.Of(found).Select(place => EventTable.Read(db, rows, place)).OfType<EventRow>().ToList();
            return new PageOf<EventRow>(page, found.Count);
        },
        cancellation);

    public Task<IReadOnlyList<NeighbourCount>> NeighbourCountsAsync(Viewer viewer, long nid, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<NeighbourCount>>(
            db => db.Query(
                """
                SELECT l.type, o.kind, count(DISTINCT ends.other)
                FROM (SELECT lid, b AS other FROM link WHERE a = $2 UNION SELECT lid, a FROM link WHERE b = $2) ends
                JOIN link l ON l.lid = ends.lid JOIN entity o ON o.nid = ends.other WHERE
                """ + " " + LinkIsVisible + " GROUP BY l.type, o.kind ORDER BY l.type, o.kind",
                row => new NeighbourCount(row.GetString(0), EntityKinds.Canonical(row.GetString(1)), row.GetInt64(2)),
                VisibleSources.Of(db, viewer), nid),
            cancellation);

    public Task<PageOf<RowRef>> SightingsAsync(Viewer viewer, long nid, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            var evidence = new Hydration(db, VisibleSources.Of(db, viewer)).EntityEvidence(nid, slice);
            return new PageOf<RowRef>(evidence.Sample, evidence.Rows);
        },
        cancellation);

    public Task<PageOf<RowRef>> LinkSightingsAsync(Viewer viewer, long lid, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            var evidence = new Hydration(db, VisibleSources.Of(db, viewer)).LinkEvidence(lid, slice);
            return new PageOf<RowRef>(evidence.Sample, evidence.Rows);
        },
        cancellation);

    public Task<IReadOnlyList<QueryRecordRow>> CoverageAsync(Viewer viewer, long nid, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<QueryRecordRow>>(
            db => db.Query(
                """
                SELECT DISTINCT provider, from_t, from_o, from_p, to_t, to_o, to_p, letter, result FROM query_record
                WHERE nid = $1 AND ($2 IS NULL OR source IN (SELECT value FROM json_each($2))) ORDER BY from_t, to_t, provider
                """,
                row => new QueryRecordRow(row.GetString(0), row.Time(1)!.Value, row.Time(4)!.Value, row.Text(7), (QueryResult)row.GetInt32(8)),
                nid, VisibleSources.Of(db, viewer)),
            cancellation);
}
