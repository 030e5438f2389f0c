using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Export;

/// <summary>Writes one workbook with the sheets leaders, groups, entities, links and about, which says what they rest on.</summary>
public static class XlsxExport
{
    private const int SumColumn = 4;

    /// <summary>Writes what the viewer sees; an existing file is replaced.</summary>
    public static async Task WriteAsync(IStore store, Viewer viewer, string path, bool masked, CancellationToken cancellation)
    {
        var data = await ExportData.LoadAsync(store, viewer, masked, cancellation);
        await using var stream = File.Create(path);
        using var workbook = new Workbook(stream);
        workbook.AddSheet("leaders", ExportTables.Leaders(data), cancellation);
        workbook.AddSheet("groups", ExportTables.Groups(data), cancellation);
        workbook.AddSheet("entities", ExportTables.Entities(data), cancellation);
        workbook.AddSheet("links", InYuan(ExportTables.Links(data)), cancellation);
        workbook.AddSheet("about", About(data, viewer, masked), cancellation);
    }

    // A workbook is for people, who count in yuan; the column of CSV and JSON stays in fen.
    private static IEnumerable<object?[]> InYuan(IEnumerable<object?[]> links) => links.Select(row =>
    {
        var shown = (object?[])row.Clone();
        shown[SumColumn] = row[SumColumn] is long fen ? new Fen(fen) : "sumYuan";
        return shown;
    });

    private static IEnumerable<object?[]> About(ExportData data, Viewer viewer, bool masked) =>
    [
        ["name", "value"],
        ["dossiers", viewer.Dossiers is { } dossiers ? string.Join(", ", dossiers) : "*"],
        ["run", data.Run?.Id],
        ["snapshot", data.Run?.Snapshot],
        ["masked", masked ? "yes" : "no"],
        ["notice", "疑似线索，仅供研判，不作为证据 (suspicion only, for assessment, not evidence)"],
    ];
}
