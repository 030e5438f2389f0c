using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Raw source rows of the embedded store.</summary>
internal sealed class SqliteSourceRows(SqliteStore store) : ISourceRows
{
    private static readonly string[] LogHeader = ["seq", "at", "by", "action", "subject", "dossier", "reason", "details"];

    public Task<IReadOnlyList<SourceRow>> ReadAsync(Viewer viewer, IReadOnlyCollection<RowRef> rows, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<SourceRow>>(
            db =>
            {
                var pages = new Dictionary<(long, int, long), List<RawRow>>();
                return [.. rows.Select(row => row.FileHash == RowRef.OperationLog ? LogRow(db, viewer, row) : FileRow(db, viewer, row, pages)).OfType<SourceRow>()];
            },
            cancellation);

    private static SourceRow? FileRow(Database db, Viewer viewer, RowRef wanted, Dictionary<(long, int, long), List<RawRow>> pages)
    {
        foreach (var source in db
            .Query("SELECT id, dossier, region FROM source WHERE file_hash = $1 ORDER BY id", row => (Id: row.GetInt64(0), Dossier: row.GetString(1), Region: row.GetString(2)), wanted.FileHash)
            .Where(source => viewer.Sees(source.Dossier, source.Region)))
        {
            if (Page(db, source.Id, wanted, pages)?.Find(row => row.Sheet == wanted.Sheet && row.Row == wanted.Row) is not { } raw)
                continue;
            var header = db.Scalar<string>("SELECT cells FROM header WHERE source = $1 AND sheet = $2", source.Id, wanted.Sheet);
            return new SourceRow(wanted, NameOf(db, source.Id), raw.Line, header is null ? [] : StoreJson.Read<string[]>(header), raw.Cells);
        }
        return null;
    }

    private static List<RawRow>? Page(Database db, long source, RowRef wanted, Dictionary<(long, int, long), List<RawRow>> pages)
    {
        var place = db.Query(
            """
            SELECT first_sheet, first_row FROM raw_page WHERE source = $1 AND (first_sheet, first_row) <= ($2, $3)
            ORDER BY first_sheet DESC, first_row DESC LIMIT 1
            """,
            row => (Sheet: row.GetInt32(0), Row: row.GetInt64(1)), source, wanted.Sheet, wanted.Row);
        if (place.Count == 0)
            return null;
        var key = (source, place[0].Sheet, place[0].Row);
        if (!pages.TryGetValue(key, out var page))
        {
            var data = db.Scalar<byte[]>(
                "SELECT data FROM raw_page WHERE source = $1 AND first_sheet = $2 AND first_row = $3", source, place[0].Sheet, place[0].Row)!;
            pages[key] = page = RawPages.Unpack(data);
        }
        return page;
    }

    private static string NameOf(Database db, long source) => db.Scalar<string>(
        """
        SELECT f.name FROM source_import x JOIN import_file f ON f.import = x.import AND f.idx = x.idx JOIN import i ON i.id = x.import
        WHERE x.source = $1 ORDER BY i.number, f.idx LIMIT 1
        """,
        source) ?? "";

    private static SourceRow? LogRow(Database db, Viewer viewer, RowRef wanted) => db.Query(
        "SELECT seq, at, by, action, subject, dossier, reason, details FROM operation WHERE seq = $1",
        row => (Dossier: row.Text(5), Cells: new[]
        {
            row.GetInt64(0).ToString(CultureInfo.InvariantCulture),
            new DateTimeOffset(row.GetInt64(1), TimeSpan.Zero).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            row.GetString(2), row.GetString(3), row.GetString(4), row.Text(5) ?? "", row.Text(6) ?? "", row.Text(7) ?? "",
        }),
        wanted.Row)
        .Where(entry => entry.Dossier is null || viewer.Sees(entry.Dossier, ""))
        .Select(entry => new SourceRow(wanted, RowRef.OperationLog, wanted.Row, LogHeader, entry.Cells))
        .FirstOrDefault();
}
