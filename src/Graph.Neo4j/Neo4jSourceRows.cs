using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Raw source rows of the Neo4j store.</summary>
internal sealed class Neo4jSourceRows(Neo4jStore store) : ISourceRows
{
    private static readonly string[] LogHeader = ["seq", "at", "by", "action", "subject", "dossier", "reason", "details"];

    public Task<IReadOnlyList<SourceRow>> ReadAsync(Viewer viewer, IReadOnlyCollection<RowRef> rows, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<SourceRow>>(
            async db =>
            {
                var sources = await Sources.LoadAsync(db, viewer);
                var pages = new Dictionary<long, List<RawRow>>();
                var read = new List<SourceRow>();
                foreach (var row in rows)
                {
                    if ((row.FileHash == RowRef.OperationLog ? await LogRowAsync(db, viewer, row) : await FileRowAsync(db, sources, row, pages)) is { } found)
                        read.Add(found);
                }
                return read;
            },
            cancellation);

    private static async Task<SourceRow?> FileRowAsync(Statements db, Sources sources, RowRef wanted, Dictionary<long, List<RawRow>> pages)
    {
        foreach (var source in sources.OfFile(wanted.FileHash))
        {
            foreach (var page in await db.QueryAsync("page-of-row", ("source", source.Id), ("place", Place.Number(wanted.Sheet, wanted.Row))))
            {
                var number = page.Long("number");
                if (!pages.TryGetValue(number, out var raw))
                    pages[number] = raw = RawPages.Unpack((await db.QueryAsync("page-raw", ("number", number)))[0].Bytes("raw")!);
                if (raw.Find(row => row.Sheet == wanted.Sheet && row.Row == wanted.Row) is not { } found)
                    continue;
                var about = (await db.QueryAsync("source-about", ("source", source.Id), ("sheet", wanted.Sheet)))[0];
                var header = about.TextOrNull("cells");
                return new SourceRow(
                    wanted, about.TextOrNull("name") ?? "", found.Line, header is null ? [] : StoreJson.Read<string[]>(header), found.Cells);
            }
        }
        return null;
    }

    private static async Task<SourceRow?> LogRowAsync(Statements db, Viewer viewer, RowRef wanted)
    {
        if (await db.QueryAsync("operation-find", ("seq", wanted.Row)) is not [var entry])
            return null;
        if (entry.TextOrNull("dossier") is { } dossier && !viewer.Sees(dossier, ""))
            return null;
        string[] cells =
        [
            entry.Long("seq").ToString(CultureInfo.InvariantCulture),
            new DateTimeOffset(entry.Long("at"), TimeSpan.Zero).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            entry.Text("by"), entry.Text("action"), entry.Text("subject"), entry.TextOrNull("dossier") ?? "", entry.TextOrNull("reason") ?? "",
            entry.TextOrNull("details") ?? "",
        ];
        return new SourceRow(wanted, RowRef.OperationLog, wanted.Row, LogHeader, cells);
    }
}
