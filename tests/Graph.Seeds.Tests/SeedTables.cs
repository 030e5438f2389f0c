using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Graph.Seeds.Files;

namespace Graph.Seeds.Tests;

/// <summary>Reads the generated tables with other means than those that wrote them.</summary>
internal static class SeedTables
{
    public static IReadOnlyList<string[]> Rows(PlannedFile file) =>
        file.Path.EndsWith(".xlsx", StringComparison.Ordinal) ? Workbook(file.Content) : Csv(file);

    private static List<string[]> Workbook(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        var strings = Load(zip, "xl/sharedStrings.xml").Elements().Select(item => item.Value).ToList();
        return [.. Load(zip, "xl/worksheets/sheet1.xml").Descendants().Where(e => e.Name.LocalName == "row")
            .Select(row => row.Elements().Select(cell => strings[(int)cell.Elements().First()]).ToArray())];
    }

    private static XElement Load(ZipArchive zip, string part)
    {
        using var stream = zip.GetEntry(part)!.Open();
        return XElement.Load(stream);
    }

    private static List<string[]> Csv(PlannedFile file)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Content);
        }
        catch (DecoderFallbackException)
        {
            text = encoding.GetString(file.Content);
        }

        return [.. text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
    }
}
