using Graph.Linkage.Store;
using Graph.Web.Resources;
using Graph.Web.ViewModels;

namespace Graph.Web.Tables;

/// <summary>Imports, their files, their columns and the rows that were not taken.</summary>
public sealed class ImportTables(IStore store) : ITableSource
{
    private static PageText T => PageText.Instance;

    private static IReadOnlyList<string> CountHeader =>
        [T["count.read"], T["count.accepted"], T["count.repaired"], T["count.duplicate"], T["count.rejected"], T["count.blank"]];

    /// <inheritdoc />
    public IReadOnlyDictionary<string, TableReader> Tables => new Dictionary<string, TableReader>
    {
        ["imports"] = ImportsAsync, ["files"] = FilesAsync, ["problems"] = ProblemsAsync, ["columns"] = ColumnsAsync,
    };

    private async Task<TableSheet?> ImportsAsync(TableQuery query, CancellationToken cancellation)
    {
        var imports = await store.Imports.ListAsync(query.Viewer, Slice.First(TableSheet.RowsMax), cancellation);
        return new TableSheet(
            T["imports.title"],
            [
                T["column.started"], T["mark.dossier"], T["import.region"], T["column.files"], T["column.state"], .. CountHeader,
                T["changed.entities"], T["changed.links"], T["changed.events"], T["column.by"],
            ],
            [
                .. imports.Items.Select(import => (IReadOnlyList<object?>)
                [
                    Shown.Time(import.StartedAt), Shown.Dossier(import.Dossier), import.Region, string.Join(T["list.separator"], import.Files.Select(file => file.Name)),
                    T.Word("import.state", import.State.ToString()), .. Cells(import.Files.Aggregate(default(RowCounts), (sum, file) => sum + file.Counts)),
                    import.Changed.Entities, import.Changed.Links, import.Changed.Events, import.By,
                ]),
            ],
            imports.Total, []);
    }

    private async Task<TableSheet?> FilesAsync(TableQuery query, CancellationToken cancellation) =>
        await ImportAsync(query, cancellation) is not { } import ? null : new TableSheet(
            T["files.title", import.Files.Count], [T["column.file"], T["column.state"], T["preview.layout"], T["preview.encoding"], .. CountHeader, T["table.note"]],
            [
                .. import.Files.Select(file => (IReadOnlyList<object?>)
                [
                    file.Name, T.Word("file.state", file.State.ToString()), FilterWords.Word("layout", file.Layout), file.Encoding, .. Cells(file.Counts),
                    file.Error is { } error ? $"{Shown.Message(error)} {Shown.Hint(error)}".Trim() : null,
                ]),
            ],
            import.Files.Count, [Of(import)]);

    private async Task<TableSheet?> ProblemsAsync(TableQuery query, CancellationToken cancellation)
    {
        if (await ImportAsync(query, cancellation) is not { } import)
            return null;
        var rows = new List<IReadOnlyList<object?>>();
        var total = 0L;
        var only = query.Number("file");
        foreach (var file in import.Files.Where(file => only is null || file.Index == only))
        {
            var rejects = await store.Imports.RejectsAsync(query.Viewer, import.Id, file.Index, Slice.First(TableSheet.RowsMax), cancellation);
            total += rejects.Total;
            rows.AddRange(rejects.Items.Take(TableSheet.RowsMax - rows.Count).Select(reject => (IReadOnlyList<object?>)
            [
                file.Name, reject.Sheet + 1, reject.Line, reject.Column, Shown.Reason(reject.Reason), Shown.Hint(new(reject.Reason)),
                Shown.Cell(reject.Column ?? "", reject.Value ?? "", query.Viewer),
            ]));
        }
        return new TableSheet(
            T["problems.title"],
            [T["column.file"], T["column.sheet"], T["column.line"], T["problems.column"], T["problems.reason"], T["table.todo"], T["problems.value"]],
            rows, total, [Of(import)]);
    }

    private async Task<TableSheet?> ColumnsAsync(TableQuery query, CancellationToken cancellation)
    {
        if (await ImportAsync(query, cancellation) is not { } import || import.Files.FirstOrDefault(each => each.Index == query.Number("file")) is not { } file)
            return null;
        var sheets = FileQuality.Parse(file.QualityJson)?.Sheets ?? [];
        List<IReadOnlyList<object?>> rows =
            [.. sheets.SelectMany(sheet => (sheet.Columns ?? []).Select(column => (IReadOnlyList<object?>)[sheet.Sheet + 1, column.Name, column.Field ?? T["quality.unused"], column.Share]))];
        return new TableSheet(
            T["quality.columns"], [T["column.sheet"], T["quality.column"], T["quality.field"], T["quality.filled"]], rows, rows.Count, [Of(import), file.Name]);
    }

    private async Task<ImportRecord?> ImportAsync(TableQuery query, CancellationToken cancellation) =>
        query.Text("import") is { } id ? await store.Imports.FindAsync(query.Viewer, id, cancellation) : null;

    private static string Of(ImportRecord import) => T["import.one.heading", Shown.Time(import.StartedAt)];

    private static IReadOnlyList<object?> Cells(RowCounts counts) =>
        [counts.Read, counts.Accepted, counts.Repaired, counts.Duplicate, counts.Rejected, counts.Blank];
}
