using System.Text;
using Graph.Linkage.Ingest.Tables;

namespace Graph.Linkage.Tests.Tables;

/// <summary>A folder of files for one test, removed with it.</summary>
internal sealed class TempTables : IDisposable
{
    static TempTables() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string Folder { get; } = Directory.CreateTempSubdirectory("tables-").FullName;

    public static Encoding Gb18030 => Encoding.GetEncoding("GB18030");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public ITable Open(byte[] content, TableOptions? options = null) => TableFile.Open(Write("table", content), "table", options ?? new TableOptions());

    public ITable Open(string content, TableOptions? options = null) => Open(Encoding.UTF8.GetBytes(content), options);

    public ITable Open(Graph.TestKit.XlsxBuilder workbook, TableOptions? options = null)
    {
        workbook.Save(PathOf("book.xlsx"));
        return TableFile.Open(PathOf("book.xlsx"), "book.xlsx", options ?? new TableOptions());
    }

    /// <summary>Rows as text: cells joined by a bar, a fault behind an exclamation mark.</summary>
    public static string[] Shown(ITable table) => [.. table.Rows(default).Select(row => string.Join('|', row.Cells) + (row.Fault is null ? "" : " !" + row.Fault))];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
