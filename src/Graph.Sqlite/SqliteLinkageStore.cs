using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Writes, undo and whole-store facts of the embedded store.</summary>
internal sealed class SqliteLinkageStore(SqliteStore store) : ILinkageStore
{
    public Task<BatchResult> WriteAsync(IngestBatch batch, CancellationToken cancellation) =>
        store.WriteAsync(db => Write(db, batch), cancellation);

    public Task SettleAsync(CancellationToken cancellation) => store.WriteAsync(
        db =>
        {
            new Settlement(db, cancellation).Run(importId: null);
            return 0;
        },
        cancellation);

    public Task<ChangeCounts> UndoAsync(string importId, string by, string? reason, CancellationToken cancellation) => store.WriteAsync(
        db =>
        {
            var state = db.Query("SELECT state, dossier FROM import WHERE id = $1", row => ((ImportState)row.GetInt32(0), row.GetString(1)), importId);
            if (state.Count == 0)
                throw new GraphException(new UserMessage("import.unknown", importId));
            if (state[0].Item1 == ImportState.Undone)
                return default;
            var content = new ContentState(db);
            var settlement = new Settlement(db, cancellation, content);
            new Removal(db, content, settlement).WithdrawImport(importId, fileIndex: null);
            content.Save();
            settlement.Run(importId: "");
            db.Execute("UPDATE import SET state = $2 WHERE id = $1", importId, ImportState.Undone);
            OperationTable.Append(db, store.Time, by, "undo", importId, state[0].Item2, reason, StoreJson.Write(settlement.Removed));
            return settlement.Removed;
        },
        cancellation);

    public Task<StoreInfo> InfoAsync(CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            var sums = ContentState.Sums(db);
            return new StoreInfo(
                "sqlite", SqliteStore.ProductVersion, SqliteStore.SchemaVersion,
                db.Scalar<long>("SELECT count(*) FROM entity WHERE hash IS NOT NULL"),
                db.Scalar<long>("SELECT count(*) FROM link WHERE hash IS NOT NULL"),
                db.Scalar<long>("SELECT count(*) FROM event"),
                db.Scalar<long>("SELECT count(*) FROM sighting"),
                ContentHash.Combine(sums.Entities, sums.Links, sums.Sightings),
                db.Scalar<long>("SELECT count(*) FROM run"));
        },
        cancellation);

    public Task<IReadOnlyList<UserMessage>> VerifyAsync(CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<UserMessage>>(db => Verification.Run(db, cancellation), cancellation);

    private static BatchResult Write(Database db, IngestBatch batch)
    {
        var file = db.Query(
            """
            SELECT f.next_batch, f.sha256, f.state, i.dossier, i.region
            FROM import_file f JOIN import i ON i.id = f.import WHERE f.import = $1 AND f.idx = $2
            """,
            row => (Next: row.GetInt64(0), Hash: row.GetString(1), State: (ImportFileState)row.GetInt32(2), Dossier: row.GetString(3), Region: row.GetString(4)),
            batch.ImportId, batch.FileIndex);
        if (file.Count == 0)
            throw new GraphException(new UserMessage("import.unknown", batch.ImportId));
        var (next, hash, state, dossier, region) = file[0];
        if (batch.Sequence < next)
            return new BatchResult(default, AlreadyWritten: true);
        if (batch.Sequence > next || state != ImportFileState.Pending)
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Batch {batch.Sequence} of a file in state {state} that waits for batch {next}."), nameof(batch));

        var content = new ContentState(db);
        var source = SourceTable.Support(db, hash, dossier, region, batch.ImportId, batch.FileIndex);
        if (batch.Raw.Count > 0)
            db.Execute(
                "INSERT OR IGNORE INTO raw_page (source, first_sheet, first_row, data) VALUES ($1, $2, $3, $4)",
                source, batch.Raw[0].Sheet, batch.Raw[0].Row, RawPages.Pack(batch.Raw));
        foreach (var reject in batch.Rejects)
            db.Execute(
                "INSERT OR REPLACE INTO reject (import, idx, sheet, record, line, column_name, reason, value) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                batch.ImportId, batch.FileIndex, reject.Sheet, reject.Record, reject.Line, reject.Column, reject.Reason, reject.Value);

        var counts = WriteRows(db, content, batch, source, hash, dossier, region);
        db.Execute(
            """
            UPDATE import_file SET read = read + $3, accepted = accepted + $4, repaired = repaired + $5, duplicate = duplicate + $6,
              rejected = rejected + $7, blank = blank + $8, next_batch = next_batch + 1 WHERE import = $1 AND idx = $2
            """,
            batch.ImportId, batch.FileIndex, counts.Read, counts.Accepted, counts.Repaired, counts.Duplicate, counts.Rejected, counts.Blank);
        content.Save();
        return new BatchResult(counts, AlreadyWritten: false);
    }

    private static RowCounts WriteRows(
        Database db, ContentState content, IngestBatch batch, long source, string hash, string dossier, string region)
    {
        var writer = new FactWriter(db, content);
        var (accepted, repaired, duplicate) = (0L, 0L, 0L);
        foreach (var row in batch.Rows)
        {
            var isDuplicate = db.Scalar<long>(
                "SELECT EXISTS (SELECT 1 FROM sighting s JOIN source src ON src.id = s.source WHERE s.key = $1 AND src.dossier = $2)",
                row.SightingKey, dossier) != 0;
            // A repeated row is kept as a further sighting of the same facts, so that the order of imports decides nothing.
            if (writer.AddSighting(source, new RowRef(hash, row.Sheet, row.Row), dossier, region, row.SightingKey) is { } sighting)
                writer.Write(sighting, row);
            if (isDuplicate)
                duplicate++;
            else if (row.Outcome == RowOutcome.Repaired)
                repaired++;
            else
                accepted++;
        }
        return new RowCounts(batch.Raw.Count, accepted, repaired, duplicate, batch.Rejects.Count, batch.Blank);
    }
}
