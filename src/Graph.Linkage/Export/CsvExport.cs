using System.Text;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Export;

/// <summary>Writes <c>entities.csv</c>, <c>links.csv</c> and <c>groups.csv</c> into a folder (UTF-8 with BOM, which spreadsheets expect).</summary>
public static class CsvExport
{
    /// <summary>Writes what the viewer sees; existing files of these names are replaced.</summary>
    public static async Task WriteAsync(IStore store, Viewer viewer, string path, bool masked, CancellationToken cancellation)
    {
        var data = await ExportData.LoadAsync(store, viewer, masked, cancellation);
        Directory.CreateDirectory(path);
        await WriteAsync(Path.Combine(path, "entities.csv"), ExportTables.Entities(data), cancellation);
        await WriteAsync(Path.Combine(path, "links.csv"), ExportTables.Links(data), cancellation);
        await WriteAsync(Path.Combine(path, "groups.csv"), ExportTables.Groups(data), cancellation);
    }

    private static async Task WriteAsync(string file, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(file, false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\n" };
        foreach (var row in rows)
            await writer.WriteLineAsync(string.Join(',', row.Select(Cells.Field)).AsMemory(), cancellation);
    }
}
