using System.IO.Compression;
using System.Text;
using System.Xml;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>The parts of a workbook, opened with limits on what they unpack to.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int EntriesMax = 10_000;
    private const long TextCharactersMax = 256L << 20;

    private readonly ZipArchive _archive;
    private readonly string _displayName;

    private XlsxPackage(ZipArchive archive, string displayName) => (_archive, _displayName) = (archive, displayName);

    /// <summary>Opens a package.</summary>
    /// <exception cref="GraphException"><c>file.xlsx-bomb</c>, <c>file.zip-not-table</c>.</exception>
    public static XlsxPackage Open(string path, string displayName)
    {
        var archive = ZipFile.OpenRead(path);
        if (archive.Entries.Count > EntriesMax)
        {
            archive.Dispose();
            throw new GraphException(new UserMessage("file.xlsx-bomb", displayName));
        }
        if (archive.GetEntry("xl/workbook.xml") is null)
        {
            archive.Dispose();
            throw new GraphException(new UserMessage("file.zip-not-table", displayName));
        }
        return new XlsxPackage(archive, displayName);
    }

    /// <summary>Opens a part for reading; no part may unpack to more than the limits of <see cref="BoundedStream"/>.</summary>
    public XmlReader Part(string name)
    {
        var entry = _archive.GetEntry(name) ?? throw new InvalidDataException(name);
        var stream = new BoundedStream(entry.Open(), entry.CompressedLength, new UserMessage("file.xlsx-bomb", _displayName));
        return XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true,
        });
    }

    /// <summary>Sheets in the order of the workbook with their parts; charts and macros are left out.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets()
    {
        var targets = new Dictionary<string, string>();
        using (var relations = Part("xl/_rels/workbook.xml.rels"))
        {
            while (relations.ReadToFollowing("Relationship"))
                targets[relations.GetAttribute("Id") ?? ""] = relations.GetAttribute("Target") ?? "";
        }
        var sheets = new List<(string, string)>();
        using var workbook = Part("xl/workbook.xml");
        while (workbook.Read())
        {
            if (workbook is not { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                continue;
            var target = targets[workbook.GetAttribute("id", Relationships) ?? ""];
            var part = target.StartsWith('/') ? target[1..] : "xl/" + target;
            if (part.Contains("worksheets/", StringComparison.Ordinal))
                sheets.Add((workbook.GetAttribute("name") ?? "", part));
        }
        return sheets;
    }

    /// <summary>Number formats by cell style.</summary>
    public XlsxStyles Styles()
    {
        var isFrom1904 = false;
        using (var workbook = Part("xl/workbook.xml"))
        {
            if (workbook.ReadToFollowing("workbookPr"))
                isFrom1904 = workbook.GetAttribute("date1904") is "1" or "true";
        }
        if (_archive.GetEntry("xl/styles.xml") is null)
            return new XlsxStyles([], isFrom1904);
        using var styles = Part("xl/styles.xml");
        return XlsxStyles.Read(styles, isFrom1904);
    }

    /// <summary>Texts that cells refer to by number.</summary>
    public IReadOnlyList<string> SharedTexts()
    {
        if (_archive.GetEntry("xl/sharedStrings.xml") is null)
            return [];
        var texts = new List<string>();
        var total = 0L;
        using var reader = Part("xl/sharedStrings.xml");
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            var text = RichText(reader);
            total += text.Length;
            if (total > TextCharactersMax)
                throw new GraphException(new UserMessage("file.xlsx-bomb", _displayName));
            texts.Add(text);
        }
        return texts;
    }

    /// <summary>The text of the element the reader stands on: its runs joined, phonetic guides left out.</summary>
    public static string RichText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var end = reader.Depth;
        while (reader.Read() && reader.Depth > end)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                reader.Skip();
            if (reader is { NodeType: XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace })
                text.Append(reader.Value);
        }
        return text.ToString();
    }

    public void Dispose() => _archive.Dispose();
}
