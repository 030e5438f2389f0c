using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Bulk reads of the Neo4j store, by ranges of store numbers.</summary>
/// <remarks>Ranges are not one snapshot: a projection stands for the store as of its start only when nothing is settled meanwhile.</remarks>
internal sealed class Neo4jLinkBlocks(Neo4jStore store) : ILinkBlocks
{
    /// <summary>Store numbers in a range; entities and links share them.</summary>
    private const long RangeLength = 100_000;

    public Task ReadEntitiesAsync(LinkBlockQuery query, ILinkBlockSink<EntityBlock> sink, CancellationToken cancellation) => ReadAsync<EntityRow, EntityBlock>(
        query, sink,
        async (db, sight, low, high) => sight.Sources.SeesAll
            ? Entities((await db.QueryAsync("entities-range", ("low", low), ("high", high))).Single())
            : [.. (await db.QueryAsync("entities-range-facts", ("low", low), ("high", high), sight.Visible)).Select(sight.Entity).OfType<EntityRow>()],
        rows => new EntityBlock(
            [.. rows.Select(row => row.Nid)], [.. rows.Select(row => row.Id.Kind)], [.. rows.Select(row => row.Id.Key)],
            [.. rows.Select(row => row.Name)], [.. rows.Select(row => row.Mark)]),
        cancellation);

    public Task ReadLinksAsync(LinkBlockQuery query, ILinkBlockSink<LinkBlock> sink, CancellationToken cancellation) => ReadAsync<LinkColumns, LinkBlock>(
        query, sink,
        async (db, sight, low, high) => sight.Sources.SeesAll && query.FromTicks is null && query.ToTicks is null
            ? [.. (await db.RunAsync(CypherText.OfEachType("links-range"), ("low", low), ("high", high))).SelectMany(Links).OrderBy(row => row.Lid)]
            : [.. (await db.QueryAsync("links-range-facts", ("low", low), ("high", high), sight.Visible)).Select(row => PartialTotals.Of(row, sight.Sources, query)).OfType<LinkColumns>().OrderBy(row => row.Lid)],
        rows => new LinkBlock(
            [.. rows.Select(row => row.Lid)], [.. rows.Select(row => row.From)], [.. rows.Select(row => row.To)], [.. rows.Select(row => row.Type)],
            [.. rows.Select(row => row.Count)], [.. rows.Select(row => row.SumFen)], [.. rows.Select(row => row.First)], [.. rows.Select(row => row.Last)],
            [.. rows.Select(row => row.Weight)]),
        cancellation);

    public async Task ReadEventsAsync(LinkBlockQuery query, ILinkBlockSink<EventBlock> sink, CancellationToken cancellation)
    {
        var events = new List<EventList.Seen>();
        await ForEachRangeAsync(query with { AfterNumber = 0 }, async (db, sight, low, high) =>
        {
            foreach (var row in await db.QueryAsync("links-range-facts", ("low", low), ("high", high), sight.Visible))
                events.AddRange(EventList.Of(row, sight.Sources).Where(seen => !seen.First.Values.Failed
                    && (query.FromTicks is null || seen.At >= query.FromTicks) && (query.ToTicks is null || seen.At <= query.ToTicks)));
        }, cancellation);
        events.Sort();
        foreach (var rows in events.Chunk(LinkBlock.RowsMax))
            await sink.TakeAsync(
                new EventBlock(
                    [.. rows.Select(row => row.Eid)], [.. rows.Select(row => row.Lid)], [.. rows.Select(row => row.From)], [.. rows.Select(row => row.To)],
                    [.. rows.Select(row => row.Type)], [.. rows.Select(row => row.At)], [.. rows.Select(row => row.First.Values.At.Precision)],
                    [.. rows.Select(row => row.First.Values.AmountFen ?? -1)], [.. rows.Select(row => row.First.Values.Seconds ?? -1)]),
                cancellation);
    }

    public async Task ReadCoverageAsync(LinkBlockQuery query, ILinkBlockSink<CoverageBlock> sink, CancellationToken cancellation)
    {
        var rows = await store.ReadAsync(
            async db => await db.QueryAsync("coverage", ("after", query.AfterNumber), (await Sight.OfAsync(db, query.Viewer)).Visible), cancellation);
        foreach (var chunk in rows.Chunk(LinkBlock.RowsMax))
            await sink.TakeAsync(
                new CoverageBlock(
                    [.. chunk.Select(row => row.Long("nid"))], [.. chunk.Select(row => row.Long("from"))], [.. chunk.Select(row => row.Long("to"))],
                    [.. chunk.Select(row => (QueryResult)row.Long("result"))]),
                cancellation);
    }

    public async Task<IReadOnlyList<KeyValuePair<long, string>>> ReadAttributeAsync(LinkBlockQuery query, string name, CancellationToken cancellation)
    {
        var values = new List<KeyValuePair<long, string>>();
        var prefix = name + "=";
        await ForEachRangeAsync(query, async (db, sight, low, high) =>
        {
            foreach (var row in await db.QueryAsync("attribute-range", ("low", low), ("high", high), ("prefix", prefix), sight.Visible, sight.WithFacts))
            {
                var value = sight.Sources.SeesAll
                    ? row.Text("value")[prefix.Length..]
                    : EntityFacts.Shown(EntityFacts.Unpack(row.Bytes("facts")!).Attributes(sight.Sources.Sees), name);
                if (value is not null)
                    values.Add(KeyValuePair.Create(row.Long("nid"), value));
            }
        }, cancellation);
        return values;
    }

    private static List<EntityRow> Entities(IRecord row)
    {
        var (nids, kinds, keys, names, marks) = (row.List("nids"), row.List("kinds"), row.List("keys"), row.List("names"), row.List("marks"));
        return [.. nids.Select((nid, i) => new EntityRow(
            (long)nid, new EntityId(EntityKinds.Canonical((string)kinds[i]), (string)keys[i]), Text(names[i]), Text(marks[i])))];
    }

    private static string? Text(object value) => (string)value is { Length: > 0 } text ? text : null;

    private static IEnumerable<LinkColumns> Links(IRecord row)
    {
        var type = row.Text("type");
        var (lids, from, to, counts, sums) = (row.List("lids"), row.List("from"), row.List("to"), row.List("counts"), row.List("sums"));
        var (first, last, weights, types) = (row.List("first"), row.List("last"), row.List("weights"), row.List("types"));
        return lids.Select((lid, i) => new LinkColumns(
            (long)lid, (long)from[i], (long)to[i], (string)types[i] is { Length: > 0 } custom ? custom : type, (long)counts[i], (long)sums[i],
            (long)first[i], (long)last[i], (double)weights[i]));
    }

    private async Task ReadAsync<TRow, TBlock>(
        LinkBlockQuery query, ILinkBlockSink<TBlock> sink, Func<Statements, Sight, long, long, Task<IReadOnlyList<TRow>>> read, Func<TRow[], TBlock> block,
        CancellationToken cancellation)
    {
        var rows = new List<TRow>();
        await ForEachRangeAsync(query, async (db, sight, low, high) =>
        {
            rows.AddRange(await read(db, sight, low, high));
            while (rows.Count >= LinkBlock.RowsMax)
            {
                await sink.TakeAsync(block([.. rows[..LinkBlock.RowsMax]]), cancellation);
                rows.RemoveRange(0, LinkBlock.RowsMax);
            }
        }, cancellation);
        if (rows.Count > 0)
            await sink.TakeAsync(block([.. rows]), cancellation);
    }

    private Task ForEachRangeAsync(LinkBlockQuery query, Func<Statements, Sight, long, long, Task> read, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var sight = await Sight.OfAsync(db, query.Viewer);
            var last = (await db.QueryAsync("store-info")).Single().Long("lastNumber");
            for (var low = query.AfterNumber; low < last; low += RangeLength)
                await read(db, sight, low, low + RangeLength);
            return 0;
        },
        cancellation);
}
