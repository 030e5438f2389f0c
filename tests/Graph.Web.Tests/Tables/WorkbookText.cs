using Graph.Linkage.Ingest.Tables;

namespace Graph.Web.Tests.Tables;

/// <summary>Reads a written workbook back with the reader of the product.</summary>
internal static class WorkbookText
{
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(byte[] content)
    {
        var path = Path.Combine(Path.GetTempPath(), $"graph-workbook-{Guid.NewGuid():N}.xlsx");
        await File.WriteAllBytesAsync(path, content);
        try
        {
            using var table = TableFile.Open(path, "workbook.xlsx", new TableOptions());
            return [.. table.Rows(default).Select(row => row.Cells)];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
