using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>The record of imports in the Neo4j store.</summary>
internal sealed class Neo4jImportLog(Neo4jStore store) : IImportLog
{
    public Task<ImportRecord> BeginAsync(
        string dossier, string region, string by, IReadOnlyList<OfferedFile> files, CancellationToken cancellation) =>
        store.WriteAsync(tx => BeginAsync(tx, dossier, region, by, files), cancellation);

    public Task SetHeaderAsync(string importId, int fileIndex, int sheet, IReadOnlyList<string> header, CancellationToken cancellation) =>
        store.WriteAsync(
            async tx =>
            {
                var source = await SupportAsync(tx, importId, fileIndex);
                return await tx.QueryAsync("header-set", ("source", source), ("sheet", sheet), ("cells", StoreJson.Write(header)));
            },
            cancellation);

    public Task EndFileAsync(string importId, int fileIndex, FileOutcome outcome, CancellationToken cancellation) =>
        store.WriteAsync(tx => EndFileAsync(tx, importId, fileIndex, outcome), cancellation);

    public async Task<ImportRecord> EndAsync(string importId, ImportState state, CancellationToken cancellation)
    {
        await ((Neo4jLinkageStore)store.Linkage).SettleAsync(importId, cancellation);
        return await store.WriteAsync(
            async tx =>
            {
                await tx.QueryAsync("import-set", ("id", importId), ("values", new Dictionary<string, object?> { ["state"] = (long)state }));
                return await FindAsync(tx, importId) ?? throw new GraphException(new UserMessage("import.unknown", importId));
            },
            cancellation);
    }

    public Task<ImportRecord?> FindAsync(Viewer viewer, string importId, CancellationToken cancellation) => store.ReadAsync(
        async db => await FindAsync(db, importId) is { } import && viewer.Sees(import.Dossier, import.Region) ? import : null, cancellation);

    public Task<PageOf<ImportRecord>> ListAsync(Viewer viewer, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var visible = (await db.QueryAsync("imports")).Where(import => viewer.Sees(import.Text("dossier"), import.Text("region"))).ToList();
            var page = new List<ImportRecord>();
            foreach (var import in slice.Of(visible))
                page.Add((await FindAsync(db, import.Text("id")))!);
            return new PageOf<ImportRecord>(page, visible.Count);
        },
        cancellation);

    public Task<PageOf<Reject>> RejectsAsync(Viewer viewer, string importId, int fileIndex, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            if (await FindAsync(db, importId) is not { } import || !viewer.Sees(import.Dossier, import.Region))
                return new PageOf<Reject>([], 0);
            var pages = await db.QueryAsync("rejects", ("import", importId), ("index", fileIndex));
            var rejects = pages.SelectMany(page => StoreJson.Read<Reject[]>(page.Text("json"))).OrderBy(reject => reject.Sheet).ThenBy(reject => reject.Record);
            return new PageOf<Reject>([.. slice.Of(rejects)], pages.Sum(page => page.Long("count")));
        },
        cancellation);

    private static async Task<ImportRecord> BeginAsync(
        WriteTransaction tx, string dossier, string region, string by, IReadOnlyList<OfferedFile> files)
    {
        var offer = StoreJson.Write(files.Select(file => new[] { file.Sha256, file.Sha256.Length == 0 ? file.Name : "", file.MappingJson ?? "" }));
        var unfinished = await tx.QueryAsync("import-unfinished", ("dossier", dossier), ("region", region), ("offer", offer));
        if (unfinished.Count > 0)
            return (await FindAsync(tx, unfinished[0].Text("id")))!;

        var id = ShortId.New();
        await tx.QueryAsync(
            "import-create", ("number", tx.NextNumber()), ("id", id), ("dossier", dossier), ("region", region), ("by", by), ("started", tx.Now.UtcTicks), ("offer", offer));
        for (var i = 0; i < files.Count; i++)
            await AddFileAsync(tx, id, i, files[i], dossier, region, isSecond: files.Take(i).Any(earlier => earlier.Sha256.Length > 0 && earlier.Sha256 == files[i].Sha256));
        await OperationNodes.AppendAsync(tx, by, "import", id, dossier, null, StoreJson.Write(new { region, files = files.Count }));
        return (await FindAsync(tx, id))!;
    }

    private static async Task AddFileAsync(
        WriteTransaction tx, string importId, int index, OfferedFile file, string dossier, string region, bool isSecond)
    {
        var earlier = isSecond || file.Sha256.Length == 0
            ? []
            : await tx.QueryAsync("file-finished-before", ("key", $"{file.Sha256}|{dossier}|{region}"), ("hash", file.Sha256));
        await tx.QueryAsync(
            "file-create", ("import", importId), ("index", index), ("name", file.Name), ("sha256", file.Sha256), ("length", file.Length),
            ("state", (long)(earlier.Count > 0 || isSecond ? ImportFileState.Repeated : ImportFileState.Pending)), ("mapping", file.MappingJson));
        if (earlier.Count == 0)
            return;
        await SourceNodes.SupportAsync(tx, file.Sha256, dossier, region, importId, index);
        await RepeatAsync(tx, importId, index, earlier[0].Text("import"), earlier[0].Long("index"));
    }

    /// <summary>Takes over layout and counts of the same bytes, every row with content as duplicate.</summary>
    private static Task RepeatAsync(WriteTransaction tx, string importId, int index, string fromImport, long fromIndex) => tx.QueryAsync(
        "file-repeat", ("import", importId), ("index", index), ("fromImport", fromImport), ("fromIndex", fromIndex));

    private static async Task<int> EndFileAsync(WriteTransaction tx, string importId, int fileIndex, FileOutcome outcome)
    {
        var values = new Dictionary<string, object?>
        {
            ["state"] = (long)outcome.State, ["layout"] = outcome.Layout, ["encoding"] = outcome.Encoding, ["error"] = StoreJson.OfMessage(outcome.Error),
            ["quality"] = outcome.QualityJson,
        };
        if (outcome.State is ImportFileState.Refused or ImportFileState.Skipped)
        {
            await SourceNodes.WithdrawAsync(tx, importId, fileIndex);
            await tx.QueryAsync("rejects-delete", ("import", importId), ("index", fileIndex));
            foreach (var count in new[] { "read", "accepted", "repaired", "duplicate", "rejected", "blank", "nextBatch" })
                values[count] = 0L;
        }
        else
        {
            var source = await SupportAsync(tx, importId, fileIndex);
            await tx.QueryAsync("coverage-set", ("source", source), ("rows", outcome.QueryRecords.Select(Row).ToList()));
        }
        await tx.QueryAsync("file-set", ("import", importId), ("index", fileIndex), ("values", values));
        await EndRepeatsOfAsync(tx, importId, fileIndex, outcome.State);
        return 0;
    }

    /// <summary>Files of the same import with the same bytes under another name end as this one did.</summary>
    private static async Task EndRepeatsOfAsync(WriteTransaction tx, string importId, int fileIndex, ImportFileState state)
    {
        foreach (var repeat in await tx.QueryAsync("file-repeats", ("import", importId), ("index", fileIndex)))
        {
            var index = (int)repeat.Long("index");
            await RepeatAsync(tx, importId, index, importId, fileIndex);
            if (state == ImportFileState.Imported)
                await SupportAsync(tx, importId, index);
            else
                await tx.QueryAsync("file-set", ("import", importId), ("index", index), ("values", new Dictionary<string, object?> { ["state"] = (long)state }));
        }
    }

    private static object Row(QueryRecordFact record) => new Dictionary<string, object?>
    {
        ["kind"] = EntityKinds.PrefixOf(record.Entity.Kind), ["key"] = record.Entity.Key, ["provider"] = record.Provider,
        ["from"] = record.From.UtcTicks, ["fromOffset"] = (long)record.From.OffsetMinutes, ["fromPrecision"] = (long)record.From.Precision,
        ["to"] = record.To.UtcTicks, ["toOffset"] = (long)record.To.OffsetMinutes, ["toPrecision"] = (long)record.To.Precision,
        ["letter"] = record.LetterNo, ["result"] = (long)record.Result,
    };

    private static async Task<long> SupportAsync(WriteTransaction tx, string importId, int fileIndex)
    {
        var file = await tx.QueryAsync("file-find", ("import", importId), ("index", fileIndex));
        if (file.Count == 0)
            throw new GraphException(new UserMessage("import.unknown", importId));
        return await SourceNodes.SupportAsync(tx, file[0].Text("sha256"), file[0].Text("dossier"), file[0].Text("region"), importId, fileIndex);
    }

    private static async Task<ImportRecord?> FindAsync(Statements db, string importId)
    {
        if (await db.QueryAsync("import-find", ("id", importId)) is not [var import])
            return null;
        var files = await db.QueryAsync("files", ("import", importId));
        return new ImportRecord(
            import.Text("id"), import.Text("dossier"), import.Text("region"), import.Text("by"), new DateTimeOffset(import.Long("started"), TimeSpan.Zero),
            (ImportState)import.Long("state"), new ChangeCounts(import.Long("entities"), import.Long("links"), import.Long("events")), [.. files.Select(File)]);
    }

    private static ImportFile File(IRecord row) => new(
        (int)row.Long("index"), row.Text("name"), row.Text("sha256"), row.Long("length"), (ImportFileState)row.Long("state"), row.TextOrNull("layout"),
        row.TextOrNull("encoding"),
        new RowCounts(row.Long("read"), row.Long("accepted"), row.Long("repaired"), row.Long("duplicate"), row.Long("rejected"), row.Long("blank")),
        row.Long("nextBatch"), StoreJson.Message(row.TextOrNull("error")), row.TextOrNull("quality"), row.TextOrNull("mapping"));
}
