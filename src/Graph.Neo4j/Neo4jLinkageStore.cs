using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Writes, undo and whole-store facts of the Neo4j store.</summary>
/// <remarks>
/// A batch is written as one page. Settling takes pages into entities and links, a few at a time, each step a transaction of its
/// own that leaves the store whole; what is left of it is owed until the last page is in.
/// </remarks>
internal sealed class Neo4jLinkageStore(Neo4jStore store) : ILinkageStore
{
    /// <summary>Source rows that one transaction settles, at most.</summary>
    private const int RowsMax = 10_000;

    private int _rows = RowsMax;

    public Task<BatchResult> WriteAsync(IngestBatch batch, CancellationToken cancellation) =>
        store.WriteAsync(tx => WriteAsync(tx, batch), cancellation);

    public Task SettleAsync(CancellationToken cancellation) => SettleAsync(importId: null, cancellation);

    /// <summary>Settles what is owed; what was added is counted for the import, for the running one when null, for none when blank.</summary>
    /// <returns>How many records went.</returns>
    public async Task<ChangeCounts> SettleAsync(string? importId, CancellationToken cancellation)
    {
        var removed = default(ChangeCounts);
        while (true)
        {
            try
            {
                var (isDone, gone) = await store.WriteAsync(
                    async tx =>
                    {
                        var settlement = await Settlement.BeginAsync(tx);
                        var isDone = await settlement.StepAsync(_rows);
                        await settlement.CountAsync(importId);
                        return (isDone, settlement.Removed);
                    },
                    cancellation);
                removed += gone;
                if (isDone)
                    return removed;
            }
            catch (Exception e) when (_rows > 1 && (Neo4jFaults.IsTooLarge(e) || Neo4jFaults.IsTooLarge(e.InnerException ?? e)))
            {
                _rows /= 2;
            }
        }
    }

    public async Task<ChangeCounts> UndoAsync(string importId, string by, string? reason, CancellationToken cancellation)
    {
        // What imports before this one still owe must not be counted as taken away or added by it.
        await SettleAsync(cancellation);
        var isUndone = await store.WriteAsync(
            async tx =>
            {
                var import = await tx.QueryAsync("import-find", ("id", importId));
                if (import.Count == 0)
                    throw new GraphException(new UserMessage("import.unknown", importId));
                if ((ImportState)import[0].Long("state") == ImportState.Undone)
                    return false;
                await SourceNodes.WithdrawAsync(tx, importId, fileIndex: null);
                await tx.QueryAsync("import-set", ("id", importId), ("values", new Dictionary<string, object?> { ["state"] = (long)ImportState.Undone }));
                await OperationNodes.AppendAsync(tx, by, "undo", importId, import[0].Text("dossier"), reason, null);
                return true;
            },
            cancellation);
        return isUndone ? await SettleAsync(importId: "", CancellationToken.None) : default;
    }

    public Task<StoreInfo> InfoAsync(CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var state = (await db.QueryAsync("store-info")).Single();
            return new StoreInfo(
                "neo4j", Neo4jStore.ProductVersion, Schema.Version, state.Long("entities"), state.Long("links"), state.Long("events"), state.Long("sightings"),
                ContentHash.Combine(
                    Records.Number(state.Bytes("sumEntities")), Records.Number(state.Bytes("sumLinks")), Records.Number(state.Bytes("sumSightings"))),
                state.Long("runs"));
        },
        cancellation);

    public Task<IReadOnlyList<UserMessage>> VerifyAsync(CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<UserMessage>>(db => Verification.RunAsync(db), cancellation);

    private async Task<BatchResult> WriteAsync(WriteTransaction tx, IngestBatch batch)
    {
        var file = await tx.QueryAsync("file-find", ("import", batch.ImportId), ("index", batch.FileIndex));
        if (file.Count == 0)
            throw new GraphException(new UserMessage("import.unknown", batch.ImportId));
        var (next, state) = (file[0].Long("nextBatch"), (ImportFileState)file[0].Long("state"));
        if (batch.Sequence < next)
            return new BatchResult(default, AlreadyWritten: true);
        if (batch.Sequence > next || state != ImportFileState.Pending)
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Batch {batch.Sequence} of a file in state {state} that waits for batch {next}."), nameof(batch));

        var (hash, dossier, region) = (file[0].Text("sha256"), file[0].Text("dossier"), file[0].Text("region"));
        var source = await SourceNodes.SupportAsync(tx, hash, dossier, region, batch.ImportId, batch.FileIndex);
        var known = await store.KnownRows.OfAsync(tx, dossier);
        // A repeated row is kept as a further sighting of the same facts, so that the order of imports decides nothing.
        await Pages.WriteAsync(tx, source, hash, dossier, region, batch.Raw, batch.Rows);
        if (batch.Rejects.Count > 0)
            await tx.QueryAsync(
                "rejects-create", ("import", batch.ImportId), ("index", batch.FileIndex), ("sequence", batch.Sequence),
                ("count", batch.Rejects.Count), ("json", StoreJson.Write(batch.Rejects)));
        var counts = Count(batch, known);
        await tx.QueryAsync(
            "file-count", ("import", batch.ImportId), ("index", batch.FileIndex), ("read", counts.Read), ("accepted", counts.Accepted),
            ("repaired", counts.Repaired), ("duplicate", counts.Duplicate), ("rejected", counts.Rejected), ("blank", counts.Blank));
        return new BatchResult(counts, AlreadyWritten: false);
    }

    private static RowCounts Count(IngestBatch batch, KnownRows.Dossier known)
    {
        var (accepted, repaired, duplicate) = (0L, 0L, 0L);
        var seen = new HashSet<UInt128>();
        foreach (var row in batch.Rows)
        {
            if (!seen.Add(row.SightingKey) || known.Contains(row.SightingKey))
                duplicate++;
            else if (row.Outcome == RowOutcome.Repaired)
                repaired++;
            else
                accepted++;
        }
        return new RowCounts(batch.Raw.Count, accepted, repaired, duplicate, batch.Rejects.Count, batch.Blank);
    }
}
