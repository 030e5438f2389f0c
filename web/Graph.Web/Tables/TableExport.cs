using System.Globalization;
using System.Text.Json;
using Graph.Linkage.Export;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Resources;
using Graph.Web.ViewModels;

namespace Graph.Web.Tables;

/// <summary>Writes a table as a workbook whose last rows say what it rests on, and enters the export in the operation log.</summary>
public sealed class TableExport(IStore store, TableCatalogue catalogue, TimeProvider clock)
{
    private static PageText T => PageText.Instance;

    /// <summary>The workbook and a name for it, or null when the viewer has no such table.</summary>
    public async Task<(string FileName, byte[] Content)?> WriteAsync(string name, TableQuery query, string by, CancellationToken cancellation)
    {
        if (await catalogue.ReadAsync(name, query, cancellation) is not { } sheet)
            return null;
        var now = clock.GetUtcNow();
        var footer = await FooterAsync(sheet, query.Viewer, now, cancellation);
        using var content = new MemoryStream();
        using (var workbook = new Workbook(content))
            workbook.AddSheet(sheet.Title, [sheet.Header, .. sheet.Rows, [], .. footer], cancellation);
        await LogAsync(name, sheet, query.Viewer, by, cancellation);
        return ($"{sheet.Title}-{Shown.Stamp(now)}.xlsx", content.ToArray());
    }

    private async Task<IReadOnlyList<IReadOnlyList<object?>>> FooterAsync(TableSheet sheet, Viewer viewer, DateTimeOffset now, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        return
        [
            [T["footer.dossier"], viewer.Dossiers is { } dossiers ? string.Join(T["list.separator"], dossiers.Select(Shown.Dossier)) : T["dossier.all"]],
            [T["footer.filter"], sheet.Filter.Count == 0 ? T["footer.filter.none"] : string.Join(T["sentence.separator"], sheet.Filter)],
            [T["footer.rows"], T["footer.rows.of", sheet.Rows.Count.ToString(CultureInfo.InvariantCulture), sheet.Total.ToString(CultureInfo.InvariantCulture)]],
            [T["footer.run"], run?.Id ?? T["run.none"]],
            [T["footer.snapshot"], run?.Snapshot],
            [T["footer.time"], Shown.Time(now)],
            [T["footer.masked"], T[viewer.Masking == MaskingLevel.Masked ? "value.yes" : "value.no"]],
            [T["notice"]],
        ];
    }

    private Task LogAsync(string name, TableSheet sheet, Viewer viewer, string by, CancellationToken cancellation)
    {
        var isMasked = viewer.Masking == MaskingLevel.Masked;
        var details = JsonSerializer.Serialize(new { rows = sheet.Rows.Count, masked = isMasked });
        return store.Operations.AppendAsync(by, isMasked ? "export" : "export-unmasked", $"{name}.xlsx", viewer.Dossiers is [var dossier] ? dossier : null, null, details, cancellation);
    }
}
