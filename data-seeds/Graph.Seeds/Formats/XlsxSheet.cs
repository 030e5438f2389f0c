using System.Globalization;
using System.Text;

namespace Graph.Seeds.Formats;

/// <summary>One worksheet of shared strings, written as a minimal workbook. Every cell is text, as an export by a platform is.</summary>
internal sealed class XlsxSheet(string sheetName)
{
    private readonly StringBuilder _rows = new();
    private readonly Dictionary<string, int> _indexOf = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];
    private readonly List<string> _merges = [];
    private int _rowCount;

    public void Add(IReadOnlyList<string> cells)
    {
        _rowCount++;
        _rows.Append("<row r=\"").Append(Text(_rowCount)).Append("\">");
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Length == 0)
                continue;
            _rows.Append("<c r=\"").Append(Column(i)).Append(Text(_rowCount)).Append("\" t=\"s\"><v>")
                .Append(Text(IndexOf(cells[i]))).Append("</v></c>");
        }

        _rows.Append("</row>");
    }

    /// <summary>A title over the first <paramref name="width"/> columns, merged into one cell.</summary>
    public void AddTitle(string title, int width)
    {
        Add([title]);
        _merges.Add($"A{Text(_rowCount)}:{Column(width - 1)}{Text(_rowCount)}");
    }

    public byte[] ToBytes()
    {
        var zip = new ZipContainer();
        zip.Add("[Content_Types].xml", Xml(ContentTypes));
        zip.Add("_rels/.rels", Xml(RootRelations));
        zip.Add("xl/workbook.xml", Xml(Workbook()));
        zip.Add("xl/_rels/workbook.xml.rels", Xml(WorkbookRelations));
        zip.Add("xl/styles.xml", Xml(Styles));
        zip.Add("xl/sharedStrings.xml", Xml(SharedStrings()));
        zip.Add("xl/worksheets/sheet1.xml", Xml(Sheet()));
        return zip.ToBytes();
    }

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Mime = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string ContentTypes =
        $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Mime}.sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Mime}.styles+xml\"/>"
        + $"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Mime}.sharedStrings+xml\"/>"
        + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Mime}.worksheet+xml\"/></Types>";

    private const string RootRelations =
        $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    private const string WorkbookRelations =
        $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + $"<Relationship Id=\"rId2\" Type=\"{Relation}/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        + $"<Relationship Id=\"rId3\" Type=\"{Relation}/styles\" Target=\"styles.xml\"/></Relationships>";

    private const string Styles =
        $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"1\"><xf/></cellXfs></styleSheet>";

    private string Workbook() =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relation}\"><sheets><sheet name=\"{Escape(sheetName)}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private string Sheet()
    {
        var merges = _merges.Count == 0 ? "" : string.Concat(
            $"<mergeCells count=\"{Text(_merges.Count)}\">", string.Concat(_merges.Select(m => $"<mergeCell ref=\"{m}\"/>")), "</mergeCells>");
        return $"<worksheet xmlns=\"{Main}\"><sheetData>{_rows}</sheetData>{merges}</worksheet>";
    }

    private string SharedStrings()
    {
        var items = string.Concat(_strings.Select(s => $"<si><t xml:space=\"preserve\">{Escape(s)}</t></si>"));
        return $"<sst xmlns=\"{Main}\" uniqueCount=\"{Text(_strings.Count)}\">{items}</sst>";
    }

    private int IndexOf(string text)
    {
        if (_indexOf.TryGetValue(text, out var index))
            return index;
        _strings.Add(text);
        return _indexOf[text] = _strings.Count - 1;
    }

    private static string Column(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";

    private static byte[] Xml(string body) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + body);

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
