using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Graph.Linkage.Export;

/// <summary>
/// Writes a workbook sheet by sheet as a stream. Texts are text cells and never formulas, so that long numbers keep their digits;
/// <see cref="Fen"/> becomes a number of yuan with two decimals. The first row of a sheet is its heading and stays in view.
/// </summary>
public sealed class Workbook : IDisposable
{
    private const int RowsMax = 1_048_576;
    private const int CellMax = 32_767;
    private const int TextStyle = 1;
    private const int MoneyStyle = 2;
    private const int HeadingStyle = 3;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Documents = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // Number formats 4 (#,##0.00) and 49 (@) are built into every spreadsheet.
    private const string Styles =
        $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf fontId="1" numFmtId="49" applyFont="1" applyNumberFormat="1"/></cellXfs></styleSheet>""";

    private static readonly char[] ForbiddenInNames = ['[', ']', ':', '*', '?', '/', '\\'];
    private readonly ZipArchive _zip;
    private readonly List<string> _names = [];

    /// <summary>A workbook into a stream, which stays open.</summary>
    public Workbook(Stream stream) => _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds a sheet; it ends at the 1,048,576 rows that the format allows.</summary>
    /// <param name="name">Name of the sheet; what the format forbids in it is replaced.</param>
    /// <param name="rows">Rows of texts, numbers, <see cref="Fen"/> or null, the heading first.</param>
    /// <param name="cancellation">Cancels between rows.</param>
    public void AddSheet(string name, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        _names.Add(SafeName(name));
        using var stream = _zip.CreateEntry($"xl/worksheets/sheet{_names.Count}.xml").Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { CheckCharacters = false, Encoding = new UTF8Encoding(false) });
        writer.WriteStartElement("worksheet", Main);
        writer.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="20" defaultRowHeight="15"/>""");
        writer.WriteStartElement("sheetData", Main);
        var isHeading = true;
        foreach (var row in rows.Take(RowsMax))
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteStartElement("row", Main);
            foreach (var value in row)
                Cell(writer, value, isHeading);
            writer.WriteEndElement();
            isHeading = false;
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>Writes what binds the sheets together.</summary>
    public void Dispose()
    {
        Part("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Documents}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Documents}.styles+xml"/>{Each((_, i) => $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="{Documents}.worksheet+xml"/>""")}</Types>""");
        Part("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{Each((name, i) => $"""<sheet name="{Escaped(name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""")}</sheets></workbook>""");
        Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{Each((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>""")}<Relationship Id="rId{_names.Count + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        Part("xl/styles.xml", Styles);
        _zip.Dispose();
    }

    private string Each(Func<string, int, string> part) => string.Concat(_names.Select(part));

    private void Part(string name, string xml)
    {
        using var writer = new StreamWriter(_zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml);
    }

    private static void Cell(XmlWriter writer, object? value, bool isHeading)
    {
        writer.WriteStartElement("c", Main);
        if (value is string text)
        {
            var safe = XmlTexts.Clean(Cells.Text(text));
            Attribute(writer, "s", isHeading ? HeadingStyle : TextStyle);
            writer.WriteAttributeString("t", "inlineStr");
            writer.WriteStartElement("is", Main);
            writer.WriteStartElement("t", Main);
            writer.WriteAttributeString("xml", "space", null, "preserve");
            writer.WriteString(safe.Length > CellMax ? safe[..CellMax] : safe);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        else if (value is Fen fen)
        {
            Attribute(writer, "s", MoneyStyle);
            writer.WriteElementString("v", Main, (fen.Amount / 100m).ToString(CultureInfo.InvariantCulture));
        }
        else if (value is not null)
        {
            writer.WriteElementString("v", Main, Convert.ToString(value, CultureInfo.InvariantCulture));
        }
        writer.WriteEndElement();
    }

    private static void Attribute(XmlWriter writer, string name, int value) =>
        writer.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    private string SafeName(string name)
    {
        var safe = string.Concat(XmlTexts.Clean(name).Select(character => ForbiddenInNames.Contains(character) ? '_' : character)).Trim('\'', ' ');
        safe = safe.Length == 0 ? $"{_names.Count + 1}" : safe.Length > 31 ? safe[..31] : safe;
        return _names.Contains(safe, StringComparer.OrdinalIgnoreCase) ? $"{safe[..Math.Min(safe.Length, 27)]}_{_names.Count + 1}" : safe;
    }

    private static string Escaped(string name) => System.Security.SecurityElement.Escape(name);
}
