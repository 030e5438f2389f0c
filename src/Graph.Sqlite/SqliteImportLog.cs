using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Microsoft.Data.Sqlite;

namespace Graph.Sqlite;

/// <summary>The record of imports in the embedded store.</summary>
internal sealed class SqliteImportLog(SqliteStore store) : IImportLog
{
    private const string FileColumns =
        """
        idx, name, sha256, length, state, layout, encoding, read, accepted, repaired, duplicate, rejected, blank, next_batch, error, quality, mapping
        """;

    public Task<ImportRecord> BeginAsync(
        string dossier, string region, string by, IReadOnlyList<OfferedFile> files, CancellationToken cancellation) =>
        store.WriteAsync(db => Begin(db, dossier, region, by, files), cancellation);

    public Task SetHeaderAsync(string importId, int fileIndex, int sheet, IReadOnlyList<string> header, CancellationToken cancellation) =>
        store.WriteAsync(
            db =>
            {
                var (hash, dossier, region) = Place(db, importId, fileIndex);
                var source = SourceTable.Support(db, hash, dossier, region, importId, fileIndex);
                return db.Execute(
                    "INSERT INTO header (source, sheet, cells) VALUES ($1, $2, $3) ON CONFLICT (source, sheet) DO UPDATE SET cells = excluded.cells",
                    source, sheet, StoreJson.Write(header));
            },
            cancellation);

    public Task EndFileAsync(string importId, int fileIndex, FileOutcome outcome, CancellationToken cancellation) =>
        store.WriteAsync(db => EndFile(db, importId, fileIndex, outcome, cancellation), cancellation);

    public Task<ImportRecord> EndAsync(string importId, ImportState state, CancellationToken cancellation) => store.WriteAsync(
        db =>
        {
            new Settlement(db, cancellation).Run(importId);
            db.Execute("UPDATE import SET state = $2 WHERE id = $1", importId, state);
            return Find(db, importId) ?? throw new GraphException(new UserMessage("import.unknown", importId));
        },
        cancellation);

    public Task<ImportRecord?> FindAsync(Viewer viewer, string importId, CancellationToken cancellation) => store.ReadAsync(
        db => Find(db, importId) is { } import && viewer.Sees(import.Dossier, import.Region) ? import : null, cancellation);

    public Task<PageOf<ImportRecord>> ListAsync(Viewer viewer, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            var visible = db
                .Query("SELECT id, dossier, region FROM import ORDER BY number DESC", row => (Id: row.GetString(0), Dossier: row.GetString(1), Region: row.GetString(2)))
                .Where(import => viewer.Sees(import.Dossier, import.Region))
                .ToList();
            return new PageOf<ImportRecord>([.. slice.Of(visible).Select(import => Find(db, import.Id)!)], visible.Count);
        },
        cancellation);

    public Task<PageOf<Reject>> RejectsAsync(Viewer viewer, string importId, int fileIndex, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            if (Find(db, importId) is not { } import || !viewer.Sees(import.Dossier, import.Region))
                return new PageOf<Reject>([], 0);
            var rejects = db.Query(
                """
                SELECT sheet, record, line, column_name, reason, value FROM reject WHERE import = $1 AND idx = $2
                ORDER BY sheet, record LIMIT $3 OFFSET $4
                """,
                row => new Reject(row.GetInt32(0), row.GetInt64(1), row.GetInt64(2), row.Text(3), row.GetString(4), row.Text(5)),
                importId, fileIndex, slice.SqlLimit, slice.Offset);
            return new PageOf<Reject>(rejects, db.Scalar<long>("SELECT count(*) FROM reject WHERE import = $1 AND idx = $2", importId, fileIndex));
        },
        cancellation);

    private ImportRecord Begin(Database db, string dossier, string region, string by, IReadOnlyList<OfferedFile> files)
    {
        var offer = StoreJson.Write(files.Select(file => new[] { file.Sha256, file.Sha256.Length == 0 ? file.Name : "", file.MappingJson ?? "" }));
        var unfinished = db.Scalar<string>(
            "SELECT id FROM import WHERE dossier = $1 AND region = $2 AND offer = $3 AND state IN ($4, $5) ORDER BY number DESC LIMIT 1",
            dossier, region, offer, ImportState.Running, ImportState.Cancelled);
        if (unfinished is not null)
        {
            db.Execute("UPDATE import SET state = $2 WHERE id = $1", unfinished, ImportState.Running);
            return Find(db, unfinished)!;
        }

        var id = ShortId.New();
        db.Execute(
            "INSERT INTO import (id, dossier, region, by, started, state, offer) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            id, dossier, region, by, store.Time.GetUtcNow().UtcTicks, ImportState.Running, offer);
        for (var i = 0; i < files.Count; i++)
            AddFile(db, id, i, files[i], dossier, region, isSecond: files.Take(i).Any(earlier => earlier.Sha256.Length > 0 && earlier.Sha256 == files[i].Sha256));
        OperationTable.Append(db, store.Time, by, "import", id, dossier, null, StoreJson.Write(new { region, files = files.Count }));
        return Find(db, id)!;
    }

    private static void AddFile(Database db, string importId, int index, OfferedFile file, string dossier, string region, bool isSecond)
    {
        var earlier = isSecond ? null : FinishedBefore(db, file.Sha256, dossier, region);
        db.Execute(
            "INSERT INTO import_file (import, idx, name, sha256, length, state, mapping) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            importId, index, file.Name, file.Sha256, file.Length,
            earlier is not null || isSecond ? ImportFileState.Repeated : ImportFileState.Pending, file.MappingJson);
        if (earlier is not null)
        {
            SourceTable.Support(db, file.Sha256, dossier, region, importId, index);
            Repeat(db, importId, index, earlier.Value.Import, earlier.Value.Index);
        }
    }

    /// <summary>A file of the same bytes that is imported already and still supported.</summary>
    private static (string Import, int Index)? FinishedBefore(Database db, string hash, string dossier, string region)
    {
        if (hash.Length == 0)
            return null;
        var found = db.Query(
            """
            SELECT f.import, f.idx FROM import_file f JOIN import i ON i.id = f.import
            WHERE f.sha256 = $1 AND f.state = $2 AND i.dossier = $3 AND i.region = $4 AND i.state <> $5 ORDER BY i.number LIMIT 1
            """,
            row => (row.GetString(0), row.GetInt32(1)), hash, ImportFileState.Imported, dossier, region, ImportState.Undone);
        if (found.Count > 0)
            return found[0];
        // The import that parsed it may be undone while a later one that offered it again keeps it.
        return db.Query(
            """
            SELECT x.import, x.idx FROM source src JOIN source_import x ON x.source = src.id
            JOIN import_file f ON f.import = x.import AND f.idx = x.idx
            WHERE src.file_hash = $1 AND src.dossier = $2 AND src.region = $3 AND f.state = $4 LIMIT 1
            """,
            row => (row.GetString(0), row.GetInt32(1)), hash, dossier, region, ImportFileState.Repeated)
            .Select(found => ((string, int)?)found).FirstOrDefault();
    }

    /// <summary>Takes over layout and counts of the same bytes, every row with content as duplicate.</summary>
    private static void Repeat(Database db, string importId, int index, string fromImport, int fromIndex) => db.Execute(
        """
        UPDATE import_file SET layout = f.layout, encoding = f.encoding, read = f.read, accepted = 0, repaired = 0,
          duplicate = f.accepted + f.repaired + f.duplicate, rejected = f.rejected, blank = f.blank, quality = f.quality, error = f.error
        FROM (SELECT * FROM import_file WHERE import = $3 AND idx = $4) AS f
        WHERE import_file.import = $1 AND import_file.idx = $2
        """,
        importId, index, fromImport, fromIndex);

    private static int EndFile(Database db, string importId, int fileIndex, FileOutcome outcome, CancellationToken cancellation)
    {
        var (hash, dossier, region) = Place(db, importId, fileIndex);
        if (outcome.State is ImportFileState.Refused or ImportFileState.Skipped)
        {
            var content = new ContentState(db);
            new Removal(db, content, new Settlement(db, cancellation, content)).WithdrawImport(importId, fileIndex);
            content.Save();
            db.Execute("DELETE FROM reject WHERE import = $1 AND idx = $2", importId, fileIndex);
            db.Execute(
                """
                UPDATE import_file SET read = 0, accepted = 0, repaired = 0, duplicate = 0, rejected = 0, blank = 0, next_batch = 0
                WHERE import = $1 AND idx = $2
                """,
                importId, fileIndex);
        }
        else
        {
            var source = SourceTable.Support(db, hash, dossier, region, importId, fileIndex);
            SetCoverage(db, source, outcome.QueryRecords);
        }
        db.Execute(
            "UPDATE import_file SET state = $3, layout = $4, encoding = $5, error = $6, quality = $7 WHERE import = $1 AND idx = $2",
            importId, fileIndex, outcome.State, outcome.Layout, outcome.Encoding, StoreJson.OfMessage(outcome.Error), outcome.QualityJson);
        EndRepeatsOf(db, importId, fileIndex, hash, dossier, region, outcome.State);
        return 0;
    }

    /// <summary>Files of the same import with the same bytes under another name end as this one did.</summary>
    private static void EndRepeatsOf(
        Database db, string importId, int fileIndex, string hash, string dossier, string region, ImportFileState state)
    {
        if (hash.Length == 0)
            return;
        foreach (var index in db.Query(
            "SELECT idx FROM import_file WHERE import = $1 AND sha256 = $2 AND idx > $3", row => row.GetInt32(0), importId, hash, fileIndex))
        {
            Repeat(db, importId, index, importId, fileIndex);
            if (state == ImportFileState.Imported)
                SourceTable.Support(db, hash, dossier, region, importId, index);
            else
                db.Execute("UPDATE import_file SET state = $3 WHERE import = $1 AND idx = $2", importId, index, state);
        }
    }

    private static void SetCoverage(Database db, long source, IReadOnlyList<QueryRecordFact> records)
    {
        db.Execute("DELETE FROM query_record WHERE source = $1", source);
        foreach (var record in records)
        {
            var nid = db.Scalar<long>(
                "SELECT nid FROM entity WHERE kind = $1 AND key = $2", EntityKinds.PrefixOf(record.Entity.Kind), record.Entity.Key);
            if (nid == 0)
                continue;
            db.Execute(
                """
                INSERT INTO query_record (source, nid, provider, from_t, from_o, from_p, to_t, to_o, to_p, letter, result)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """,
                source, nid, record.Provider, Columns.Ticks(record.From), Columns.Offset(record.From), Columns.Precision(record.From),
                Columns.Ticks(record.To), Columns.Offset(record.To), Columns.Precision(record.To), record.LetterNo, record.Result);
        }
    }

    private static (string Hash, string Dossier, string Region) Place(Database db, string importId, int fileIndex) => db.Query(
        "SELECT f.sha256, i.dossier, i.region FROM import_file f JOIN import i ON i.id = f.import WHERE f.import = $1 AND f.idx = $2",
        row => (row.GetString(0), row.GetString(1), row.GetString(2)), importId, fileIndex)
        is [var place, ..] ? place : throw new GraphException(new UserMessage("import.unknown", importId));

    private static ImportRecord? Find(Database db, string importId) => db.Query(
        "SELECT id, dossier, region, by, started, state, entities, links, events FROM import WHERE id = $1",
        row => new ImportRecord(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
            (ImportState)row.GetInt32(5), new ChangeCounts(row.GetInt64(6), row.GetInt64(7), row.GetInt64(8)), []),
        importId).Select(import => import with { Files = Files(db, importId) }).FirstOrDefault();

    private static List<ImportFile> Files(Database db, string importId) => db.Query(
        "SELECT " + FileColumns + " FROM import_file WHERE import = $1 ORDER BY idx", ReadFile, importId);

    private static ImportFile ReadFile(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetInt64(3), (ImportFileState)row.GetInt32(4), row.Text(5), row.Text(6),
        new RowCounts(row.GetInt64(7), row.GetInt64(8), row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetInt64(12)),
        row.GetInt64(13), StoreJson.Message(row.Text(14)), row.Text(15), row.Text(16));
}
