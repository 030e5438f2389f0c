using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Graph.TestKit;

/// <summary>
/// Writes the smallest workbook that shows one thing. Texts are shared, numbers are written as they stand, dates get a date style;
/// any part can be replaced by text of the test's own.
/// </summary>
public sealed class XlsxBuilder
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, bool IsHidden, string Data)> _sheets = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, Action<Stream>> _parts = [];

    /// <summary>Adds a sheet; a cell is a string, a number, a bool, a DateTime or null for none.</summary>
    public XlsxBuilder Sheet(string name, params object?[][] rows) => SheetData(name, Rows(rows));

    /// <summary>Adds a sheet that the workbook hides.</summary>
    public XlsxBuilder HiddenSheet(string name, params object?[][] rows)
    {
        _sheets.Add((name, true, Rows(rows)));
        return this;
    }

    /// <summary>Adds a sheet by what stands inside its <c>sheetData</c>.</summary>
    public XlsxBuilder SheetData(string name, string rowsXml)
    {
        _sheets.Add((name, false, rowsXml));
        return this;
    }

    /// <summary>Adds or replaces a part.</summary>
    public XlsxBuilder Part(string name, string content) => Part(name, stream => stream.Write(Encoding.UTF8.GetBytes(content)));

    /// <summary>Adds or replaces a part that is too large to hold.</summary>
    public XlsxBuilder Part(string name, Action<Stream> write)
    {
        _parts[name] = write;
        return this;
    }

    /// <summary>Writes the workbook.</summary>
    public void Save(string path)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var (name, write) in OwnParts().Where(part => !_parts.ContainsKey(part.Key)).Concat(_parts))
        {
            using var stream = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
            write(stream);
        }
    }

    private Dictionary<string, Action<Stream>> OwnParts()
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""",
            ["xl/workbook.xml"] = $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(_sheets.Select(SheetEntry))}</sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(_sheets.Select(Relation))}</Relationships>""",
            ["xl/styles.xml"] = $"""<styleSheet xmlns="{Main}"><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="46"/><xf numFmtId="2"/></cellXfs></styleSheet>""",
            ["xl/sharedStrings.xml"] = $"""<sst xmlns="{Main}">{string.Concat(_texts.Select(text => $"""<si><t xml:space="preserve">{SecurityElement.Escape(text)}</t></si>"""))}</sst>""",
        };
        for (var i = 0; i < _sheets.Count; i++)
            parts[$"xl/worksheets/sheet{i + 1}.xml"] = $"""<worksheet xmlns="{Main}"><sheetData>{_sheets[i].Data}</sheetData></worksheet>""";
        return parts.ToDictionary(part => part.Key, part => (Action<Stream>)(stream => stream.Write(Encoding.UTF8.GetBytes(part.Value))));
    }

    private static string SheetEntry((string Name, bool IsHidden, string Data) sheet, int index) =>
        $"""<sheet name="{SecurityElement.Escape(sheet.Name)}" sheetId="{index + 1}" {(sheet.IsHidden ? "state=\"hidden\" " : "")}r:id="r{index + 1}"/>""";

    private static string Relation((string Name, bool IsHidden, string Data) sheet, int index) =>
        $"""<Relationship Id="r{index + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{index + 1}.xml"/>""";

    private string Rows(object?[][] rows) =>
        string.Concat(rows.Select((row, index) => $"""<row r="{index + 1}">{string.Concat(row.Select((cell, column) => Cell(cell, Name(column) + (index + 1))))}</row>"""));

    private string Cell(object? value, string reference) => value switch
    {
        null => "",
        string text => $"""<c r="{reference}" t="s"><v>{Shared(text)}</v></c>""",
        bool flag => $"""<c r="{reference}" t="b"><v>{(flag ? 1 : 0)}</v></c>""",
        DateTime date => $"""<c r="{reference}" s="1"><v>{date.ToOADate().ToString("R", CultureInfo.InvariantCulture)}</v></c>""",
        _ => $"""<c r="{reference}"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>""",
    };

    private int Shared(string text)
    {
        _texts.Add(text);
        return _texts.Count - 1;
    }

    private static string Name(int column) => column < 26 ? ((char)('A' + column)).ToString() : Name(column / 26 - 1) + Name(column % 26);
}
