using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Facts of the Neo4j store for a viewer.</summary>
internal sealed class Neo4jLinkageReader(Neo4jStore store) : ILinkageReader
{
    /// <summary>After every kind.</summary>
    private const string LastKind = "\uffff";

    public Task<EntityRow?> FindAsync(Viewer viewer, EntityId id, CancellationToken cancellation) => ReadAsync(
        viewer,
        async (db, sight) => (await db.QueryAsync("entity-find", ("kind", EntityKinds.PrefixOf(id.Kind)), ("key", id.Key), sight.WithFacts))
            .Select(sight.Entity).FirstOrDefault(),
        cancellation);

    public Task<IReadOnlyList<EntityRow>> GetAsync(Viewer viewer, IReadOnlyCollection<long> nids, CancellationToken cancellation) => ReadAsync<IReadOnlyList<EntityRow>>(
        viewer,
        async (_, sight) =>
        {
            var entities = await sight.EntitiesAsync(nids);
            return [.. nids.Select(nid => entities[nid]).OfType<EntityRow>()];
        },
        cancellation);

    public Task<PageOf<EntityRow>> EntitiesAsync(Viewer viewer, EntityQuery query, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer,
        async (db, sight) =>
        {
            var kind = query.Kind is null ? null : EntityKinds.PrefixOf(query.Kind);
            (string, object?)[] filter =
            [
                ("fromKind", kind ?? ""), ("toKind", kind ?? LastKind), ("linkType", query.LinkType), sight.Visible, sight.WithFacts,
            ];
            if (query.Mark is not null)
            {
                // A viewer may see another mark than the one shown over all dossiers, so marks are compared on his rows.
                var marked = (await db.QueryAsync("entities-marked", filter)).Select(sight.Entity).OfType<EntityRow>().Where(row => row.Mark == query.Mark).ToList();
                return new PageOf<EntityRow>([.. slice.Of(marked)], marked.Count);
            }
            var page = await db.QueryAsync("entities-list", [.. filter, ("offset", slice.Offset), ("limit", LimitOf(slice))]);
            var total = (await db.QueryAsync("entities-count", filter)).Single().Long("total");
            return new PageOf<EntityRow>([.. page.Select(sight.Entity).OfType<EntityRow>()], total);
        },
        cancellation);

    public Task<IReadOnlyList<AttributeRow>> AttributesAsync(Viewer viewer, long nid, CancellationToken cancellation) => ReadAsync<IReadOnlyList<AttributeRow>>(
        viewer,
        async (db, sight) => await db.QueryAsync("entity-facts", ("nid", nid)) is [var row]
            ? [.. EntityFacts.Unpack(row.Bytes("facts")!).Attributes(sight.Sources.Sees)
                .GroupBy(seen => seen.Value.Name)
                .SelectMany(values => Rows(values.ToList(), sight.Sources))
                .OrderBy(attribute => attribute.Name, StringComparer.Ordinal).ThenBy(attribute => !attribute.IsShown).ThenBy(attribute => attribute.Value, StringComparer.Ordinal)]
            : [],
        cancellation);

    public Task<PageOf<LinkRow>> LinksAsync(Viewer viewer, LinkQuery query, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer,
        async (db, sight) =>
        {
            (string, object?)[] filter =
            [
                ("nid", query.Nid), ("linkType", query.Type), ("otherKind", query.OtherKind is null ? null : EntityKinds.PrefixOf(query.OtherKind)), sight.Visible,
            ];
            if (sight.Sources.SeesAll)
            {
                var page = await db.QueryAsync("entity-links", [.. filter, ("offset", slice.Offset), ("limit", LimitOf(slice))]);
                var total = (await db.QueryAsync("entity-links-count", filter)).Single().Long("total");
                return new PageOf<LinkRow>(await sight.LinksAsync(page), total);
            }
            var all = await sight.LinksAsync(await db.QueryAsync("entity-links", [.. filter, ("offset", 0), ("limit", LimitOf(Slice.All))]));
            var visible = all.OrderBy(link => link.Type, StringComparer.Ordinal).ThenByDescending(link => link.Count)
                .ThenBy(link => link.From.Nid == query.Nid ? link.To.Id : link.From.Id).ThenBy(link => link.Lid).ToList();
            return new PageOf<LinkRow>([.. slice.Of(visible)], visible.Count);
        },
        cancellation);

    public Task<IReadOnlyList<LinkRow>> GetLinksAsync(Viewer viewer, IReadOnlyCollection<long> lids, CancellationToken cancellation) => ReadAsync<IReadOnlyList<LinkRow>>(
        viewer,
        async (db, sight) =>
        {
            var links = (await sight.LinksAsync(await db.QueryAsync("links-get", ("lids", lids.Distinct().ToList())))).ToDictionary(link => link.Lid);
            return [.. lids.Select(lid => links.GetValueOrDefault(lid)).OfType<LinkRow>()];
        },
        cancellation);

    public Task<PageOf<LinkRow>> LinksAmongAsync(Viewer viewer, IReadOnlyCollection<long> nids, int limit, CancellationToken cancellation) => ReadAsync(
        viewer,
        async (db, sight) =>
        {
            var found = await db.QueryAsync("links-among", ("nids", nids.Distinct().ToList()), sight.Visible);
            if (!sight.Sources.SeesAll)
            {
                var visible = await sight.LinksAsync(await WithFactsAsync(db, found.Select(row => row.Long("lid"))));
                return new PageOf<LinkRow>([.. new Slice(0, limit).Of(visible)], visible.Count);
            }
            var page = new Slice(0, limit).Of(found.Select(row => row.Long("lid")));
            return new PageOf<LinkRow>(await sight.LinksAsync(await WithFactsAsync(db, page)), found.Count);
        },
        cancellation);

    public Task<PageOf<EventRow>> EventsAsync(Viewer viewer, EventQuery query, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer,
        async (db, sight) =>
        {
            var links = query.Lid is { } lid
                ? await db.QueryAsync("links-get", ("lids", new[] { lid }))
                : await db.QueryAsync(
                    "entity-links", ("nid", query.Nid), ("linkType", query.Type), ("otherKind", null), sight.Visible, ("offset", 0), ("limit", LimitOf(Slice.All)));
            var found = links.Where(link => query.Type is null || Sight.TypeOf(link) == query.Type)
                .SelectMany(link => EventList.Of(link, sight.Sources))
                .Where(seen => (query.FromTicks is null || seen.At >= query.FromTicks) && (query.ToTicks is null || seen.At <= query.ToTicks))
                .Order().ToList();
            var entities = await sight.EntitiesAsync(slice.Of(found).SelectMany(seen => new[] { seen.From, seen.To }));
            return new PageOf<EventRow>([.. slice.Of(found).Select(seen => seen.Row(entities, sight.Sources)).OfType<EventRow>()], found.Count);
        },
        cancellation);

    public Task<IReadOnlyList<NeighbourCount>> NeighbourCountsAsync(Viewer viewer, long nid, CancellationToken cancellation) => ReadAsync<IReadOnlyList<NeighbourCount>>(
        viewer,
        async (db, sight) => [.. (await db.QueryAsync("neighbour-counts", ("nid", nid), sight.Visible)).Select(row => new NeighbourCount(
            row.Text("type"), EntityKinds.Canonical(row.Text("kind")), row.Long("neighbours")))],
        cancellation);

    public Task<PageOf<RowRef>> SightingsAsync(Viewer viewer, long nid, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer,
        async (db, sight) => PageOfRows(
            sight, slice, (await db.QueryAsync("entity-facts", ("nid", nid))).SelectMany(row => EntityFacts.Unpack(row.Bytes("facts")!).Places)),
        cancellation);

    public Task<PageOf<RowRef>> LinkSightingsAsync(Viewer viewer, long lid, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer,
        async (db, sight) => PageOfRows(sight, slice, (await db.QueryAsync("links-get", ("lids", new[] { lid }))).SelectMany(row => Sight.Facts(row).Places)),
        cancellation);

    public Task<IReadOnlyList<QueryRecordRow>> CoverageAsync(Viewer viewer, long nid, CancellationToken cancellation) => ReadAsync<IReadOnlyList<QueryRecordRow>>(
        viewer,
        async (db, sight) => [.. (await db.QueryAsync("coverage-of-entity", ("nid", nid), sight.Visible)).Select(row => new QueryRecordRow(
            row.Text("provider"), Time(row, "from"), Time(row, "to"), row.TextOrNull("letter"), (QueryResult)row.Long("result")))],
        cancellation);

    private static Moment Time(IRecord row, string name) =>
        new(row.Long(name), (short)row.Long(name + "Offset"), (TimePrecision)row.Long(name + "Precision"));

    private static IEnumerable<AttributeRow> Rows(List<EntityFacts.Seen> values, Sources sources)
    {
        var shown = EntityFacts.Shown(values, values[0].Value.Name);
        var first = values.Where(seen => seen.Value.Value == shown).OrderByDescending(seen => seen.Places.Count).ThenByDescending(seen => seen.Value).First();
        return values.Select(seen => new AttributeRow(
            seen.Value.Name, seen.Value.Value, seen.Value.From, seen.Value.To, seen == first, sources.Evidence(seen.Places)));
    }

    private static async Task<List<IRecord>> WithFactsAsync(Statements db, IEnumerable<long> lids) =>
        [.. (await db.QueryAsync("links-get", ("lids", lids.ToList()))).OrderBy(row => row.Long("lid"))];

    private static PageOf<RowRef> PageOfRows(Sight sight, Slice slice, IEnumerable<Place> places)
    {
        var rows = sight.Sources.Rows(places);
        return new PageOf<RowRef>([.. slice.Of(rows)], rows.Count);
    }

    private static long LimitOf(Slice slice) => slice.Limit == 0 ? int.MaxValue : slice.Limit;

    private Task<T> ReadAsync<T>(Viewer viewer, Func<Statements, Sight, Task<T>> read, CancellationToken cancellation) =>
        store.ReadAsync(async db => await read(db, await Sight.OfAsync(db, viewer)), cancellation);
}
