using System.IO.Compression;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>The parts of a workbook, opened with limits on what they unpack to.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private const string Workbook = "xl/workbook.xml";
    private const int EntriesMax = 10_000;

    private readonly ZipArchive _archive;
    private readonly string _displayName;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private XlsxPackage(ZipArchive archive, string displayName)
    {
        (_archive, _displayName) = (archive, displayName);
        foreach (var entry in archive.Entries)
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>Opens a package; one that says it unpacks beyond reason is refused unread.</summary>
    /// <exception cref="GraphException"><c>file.xlsx-bomb</c>, <c>file.zip-not-table</c>, <c>file.xls-old</c> for a binary workbook.</exception>
    public static XlsxPackage Open(string path, string displayName)
    {
        var archive = ZipFile.OpenRead(path);
        try
        {
            if (archive.Entries.Count > EntriesMax || archive.Entries.Any(BoundedStream.IsBeyondReason)
                || archive.Entries.Aggregate(0UL, (sum, entry) => sum + (ulong)entry.Length) > BoundedStream.LengthMax)
                throw new GraphException(new UserMessage("file.xlsx-bomb", displayName));
            var package = new XlsxPackage(archive, displayName);
            if (package._entries.ContainsKey("xl/workbook.bin"))
                throw new GraphException(new UserMessage("file.xls-old", displayName));
            return package._entries.ContainsKey(Workbook) ? package : throw new GraphException(new UserMessage("file.zip-not-table", displayName));
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Opens a part for reading; no part may unpack to more than the limits of <see cref="BoundedStream"/>.</summary>
    public XlsxPart Part(string name)
    {
        var entry = _entries.GetValueOrDefault(name) ?? throw new InvalidDataException(name);
        return new XlsxPart(new BoundedStream(entry.Open(), entry.CompressedLength, new UserMessage("file.xlsx-bomb", _displayName), XlsxPart.ItemMax));
    }

    /// <summary>Sheets in the order of the workbook with their parts, hidden ones too; charts and macros are left out.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets()
    {
        var targets = new Dictionary<string, string>();
        using (var relations = Part("xl/_rels/workbook.xml.rels"))
        {
            while (relations.ReadTo("Relationship"))
            {
                if (relations.Attribute("Type") is { } type && type.EndsWith("/worksheet", StringComparison.Ordinal))
                    targets[relations.Attribute("Id") ?? ""] = PartName(relations.Attribute("Target") ?? "");
            }
        }
        var sheets = new List<(string, string)>();
        using var workbook = Part(Workbook);
        while (workbook.ReadTo("sheet"))
        {
            if (targets.TryGetValue(workbook.RelationshipId(), out var part))
                sheets.Add((workbook.Attribute("name") ?? "", part));
        }
        return sheets.Count > 0 ? sheets : throw new InvalidDataException("The workbook has no sheet.");
    }

    /// <summary>Number formats by cell style.</summary>
    public XlsxStyles Styles()
    {
        var isFrom1904 = false;
        using (var workbook = Part(Workbook))
        {
            if (workbook.ReadTo("workbookPr"))
                isFrom1904 = workbook.Attribute("date1904") is "1" or "true";
        }
        if (!_entries.ContainsKey("xl/styles.xml"))
            return new XlsxStyles([], isFrom1904);
        using var styles = Part("xl/styles.xml");
        return XlsxStyles.Read(styles, isFrom1904);
    }

    /// <summary>Texts that cells refer to by number.</summary>
    public TextPool SharedTexts()
    {
        var texts = new TextPool();
        if (!_entries.ContainsKey("xl/sharedStrings.xml"))
            return texts;
        using var part = Part("xl/sharedStrings.xml");
        while (part.ReadTo("si"))
        {
            part.BeginItem();
            if (!texts.TryAdd(part.Text()))
                throw new GraphException(new UserMessage("file.xlsx-bomb", _displayName));
        }
        return texts;
    }

    public void Dispose() => _archive.Dispose();

    private static string PartName(string target)
    {
        var name = target.Replace('\\', '/');
        if (name.StartsWith('/'))
            return name[1..];
        return name.StartsWith("../", StringComparison.Ordinal) ? name[3..] : "xl/" + (name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name);
    }
}
