using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Bulk reads of the embedded store.</summary>
internal sealed class SqliteLinkBlocks(SqliteStore store) : ILinkBlocks
{
    /// <summary>Totals over the sources $2 and the window from $3 to $4 (null: all), by lid after $1.</summary>
    private const string PartialTotals =
        """
        SELECT l.lid, l.a, l.b, l.type, sum(part.count), sum(part.fen), min(part.first), max(part.last), max(part.weight)
        FROM link l JOIN (
          SELECT lid, max(count) AS count, max(ifnull(sum_fen, 0)) AS fen, min(first_t) AS first, max(ifnull(last_t, first_t)) AS last, max(weight) AS weight
          FROM link_sighting x JOIN sighting s ON s.id = x.sighting
          WHERE ($2 IS NULL OR s.source IN (SELECT value FROM json_each($2)))
            AND (first_t IS NULL OR (($4 IS NULL OR first_t <= $4) AND ($3 IS NULL OR ifnull(last_t, first_t) >= $3)))
          GROUP BY lid, x.key
          UNION ALL
          SELECT e.lid, max(x.count), max(ifnull(x.fen, 0)), min(x.at_t), max(ifnull(x.until_t, x.at_t)), max(x.weight)
          FROM event e JOIN event_sighting x ON x.event = e.eid JOIN sighting s ON s.id = x.sighting
          WHERE e.failed = 0 AND ($2 IS NULL OR s.source IN (SELECT value FROM json_each($2)))
            AND ($3 IS NULL OR e.at_t >= $3) AND ($4 IS NULL OR e.at_t <= $4)
          GROUP BY e.eid) part ON part.lid = l.lid
        WHERE l.lid > $1 AND l.hash IS NOT NULL
        GROUP BY l.lid ORDER BY l.lid
        """;

    private const string AllTotals =
        """
        SELECT lid, a, b, type, count, sum_fen, first_t, last_t, weight FROM link
        WHERE lid > $1 AND hash IS NOT NULL AND count > 0 ORDER BY lid
        """;

    public Task ReadEntitiesAsync(LinkBlockQuery query, ILinkBlockSink<EntityBlock> sink, CancellationToken cancellation) => ReadAsync(
        query, sink,
        (db, sources) => db.Query(
            """
            SELECT nid FROM entity e WHERE nid > $1 AND hash IS NOT NULL AND ($2 IS NULL OR EXISTS (
              SELECT 1 FROM entity_sighting x JOIN sighting s ON s.id = x.sighting
              WHERE x.nid = e.nid AND s.source IN (SELECT value FROM json_each($2)))) ORDER BY nid
            """,
            row => row.GetInt64(0), query.AfterNumber, sources).Select(new Hydration(db, sources).Entity).OfType<EntityRow>(),
        rows => new EntityBlock(
            [.. rows.Select(row => row.Nid)], [.. rows.Select(row => row.Id.Kind)], [.. rows.Select(row => row.Id.Key)],
            [.. rows.Select(row => row.Name)], [.. rows.Select(row => row.Mark)]),
        cancellation);

    public Task ReadLinksAsync(LinkBlockQuery query, ILinkBlockSink<LinkBlock> sink, CancellationToken cancellation) => ReadAsync(
        query, sink,
        (db, sources) =>
        {
            var isWhole = sources is null && query.FromTicks is null && query.ToTicks is null;
            var rows = isWhole
                ? db.Stream(AllTotals, query.AfterNumber)
                : db.Stream(PartialTotals, query.AfterNumber, sources, query.FromTicks, query.ToTicks);
            return rows.Select(row => new LinkColumns(
                row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5),
                row.Number(6) ?? long.MinValue, row.Number(7) ?? long.MinValue, row.Real(8) ?? double.NaN));
        },
        rows => new LinkBlock(
            [.. rows.Select(row => row.Lid)], [.. rows.Select(row => row.From)], [.. rows.Select(row => row.To)], [.. rows.Select(row => row.Type)],
            [.. rows.Select(row => row.Count)], [.. rows.Select(row => row.SumFen)], [.. rows.Select(row => row.First)], [.. rows.Select(row => row.Last)],
            [.. rows.Select(row => row.Weight)]),
        cancellation);

    public Task ReadEventsAsync(LinkBlockQuery query, ILinkBlockSink<EventBlock> sink, CancellationToken cancellation) => ReadAsync(
        query, sink,
        (db, sources) => db.Stream(
            """
            SELECT eid, lid, a, b, type, at_t, at_p, fen, seconds FROM (
              SELECT e.eid, e.lid, l.a, l.b, l.type, es.at_t, es.at_p, es.fen, es.seconds, src.file_hash, s.sheet, s.row,
                     row_number() OVER (PARTITION BY e.eid ORDER BY es.at_t, src.file_hash, s.sheet, s.row) AS place
              FROM event e JOIN link l ON l.lid = e.lid JOIN event_sighting es ON es.event = e.eid
              JOIN sighting s ON s.id = es.sighting JOIN source src ON src.id = s.source
              WHERE e.failed = 0 AND ($1 IS NULL OR s.source IN (SELECT value FROM json_each($1))))
            WHERE place = 1 AND ($2 IS NULL OR at_t >= $2) AND ($3 IS NULL OR at_t <= $3)
            ORDER BY at_t, lid, file_hash, sheet, row
            """,
            sources, query.FromTicks, query.ToTicks).Select(row => new EventColumns(
                row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4), row.GetInt64(5), (TimePrecision)row.GetInt32(6),
                row.Number(7) ?? -1, (int)(row.Number(8) ?? -1))),
        rows => new EventBlock(
            [.. rows.Select(row => row.Eid)], [.. rows.Select(row => row.Lid)], [.. rows.Select(row => row.From)], [.. rows.Select(row => row.To)],
            [.. rows.Select(row => row.Type)], [.. rows.Select(row => row.At)], [.. rows.Select(row => row.Precision)],
            [.. rows.Select(row => row.AmountFen)], [.. rows.Select(row => row.Seconds)]),
        cancellation);

    public Task ReadCoverageAsync(LinkBlockQuery query, ILinkBlockSink<CoverageBlock> sink, CancellationToken cancellation) => ReadAsync(
        query, sink,
        (db, sources) => db.Stream(
            """
            SELECT DISTINCT nid, from_t, to_t, result FROM query_record
            WHERE nid > $1 AND ($2 IS NULL OR source IN (SELECT value FROM json_each($2))) ORDER BY nid, from_t, to_t, result
            """,
            query.AfterNumber, sources).Select(row => (Nid: row.GetInt64(0), From: row.GetInt64(1), To: row.GetInt64(2), Result: (QueryResult)row.GetInt32(3))),
        rows => new CoverageBlock(
            [.. rows.Select(row => row.Nid)], [.. rows.Select(row => row.From)], [.. rows.Select(row => row.To)], [.. rows.Select(row => row.Result)]),
        cancellation);

    public Task<IReadOnlyList<KeyValuePair<long, string>>> ReadAttributeAsync(LinkBlockQuery query, string name, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<KeyValuePair<long, string>>>(
            db => [.. db.Query(
                """
                SELECT a.nid, a.value, a.from_t, a.from_o, a.from_p, count(*)
                FROM attr a JOIN attr_sighting x ON x.attr = a.id JOIN sighting s ON s.id = x.sighting JOIN entity e ON e.nid = a.nid
                WHERE a.name = $2 AND a.nid > $1 AND e.hash IS NOT NULL AND ($3 IS NULL OR s.source IN (SELECT value FROM json_each($3)))
                GROUP BY a.id ORDER BY a.nid
                """,
                row => (Nid: row.GetInt64(0), Value: row.GetString(1), From: row.Time(2), Sightings: row.GetInt64(5)),
                query.AfterNumber, name, VisibleSources.Of(db, query.Viewer))
                .GroupBy(row => row.Nid)
                .Select(values => KeyValuePair.Create(values.Key, ShownValue.Of(values.Select(value => (value.Value, value.From, value.Sightings)))!))],
            cancellation);

    private async Task ReadAsync<TRow, TBlock>(
        LinkBlockQuery query, ILinkBlockSink<TBlock> sink, Func<Database, string?, IEnumerable<TRow>> rows, Func<TRow[], TBlock> block,
        CancellationToken cancellation) => await store.ReadAsync(
            db =>
            {
                foreach (var chunk in rows(db, VisibleSources.Of(db, query.Viewer)).Chunk(LinkBlock.RowsMax))
                {
                    cancellation.ThrowIfCancellationRequested();
                    // The sink works on blocks in memory; the read transaction stays on this thread.
                    sink.TakeAsync(block(chunk), cancellation).AsTask().GetAwaiter().GetResult();
                }
                return 0;
            },
            cancellation);

    private readonly record struct LinkColumns(long Lid, long From, long To, string Type, long Count, long SumFen, long First, long Last, double Weight);

    private readonly record struct EventColumns(
        long Eid, long Lid, long From, long To, string Type, long At, TimePrecision Precision, long AmountFen, int Seconds);
}
