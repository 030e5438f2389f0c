using System.Xml;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>A workbook, read sheet by sheet as a stream; only its shared texts and number formats are in memory.</summary>
internal sealed class XlsxTable : ITable
{
    private readonly string _path;
    private readonly string _displayName;
    private readonly int? _sheet;
    private readonly IReadOnlyList<(string Name, string Part)> _sheets;
    private readonly XlsxStyles _styles;
    private readonly TextPool _texts;

    public XlsxTable(string path, string displayName, int? sheet)
    {
        (_path, _displayName, _sheet) = (path, displayName, sheet);
        (_sheets, _styles, _texts) = Guard(() =>
        {
            using var archive = XlsxPackage.Open(path, displayName);
            return (archive.Sheets(), archive.Styles(), archive.SharedTexts());
        });
        if (sheet is { } wanted && (wanted < 0 || wanted >= _sheets.Count))
            throw new GraphException(new UserMessage("file.sheet-missing", displayName, wanted.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    public string Format => "xlsx";

    public string Encoding => "xlsx";

    public IReadOnlyList<string> SheetNames => [.. _sheets.Select(sheet => sheet.Name)];

    public IEnumerable<TableRow> Rows(CancellationToken cancellation)
    {
        using var archive = Guard(() => XlsxPackage.Open(_path, _displayName));
        for (var sheet = 0; sheet < _sheets.Count; sheet++)
        {
            if (_sheet is { } wanted && wanted != sheet)
                continue;
            using var part = Guard(() => archive.Part(_sheets[sheet].Part));
            var rows = new XlsxSheetReader(part, sheet, _styles, _texts);
            var read = 0L;
            while (Guard(() => rows.Next(cancellation)) is { } row)
            {
                if (++read % 1024 == 0)
                    cancellation.ThrowIfCancellationRequested();
                yield return row;
            }
        }
    }

    public void Dispose()
    {
        // Every enumeration opens and closes the file by itself.
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException or OverflowException or ArgumentException
            or NotSupportedException or EndOfStreamException)
        {
            throw new GraphException(new UserMessage("file.xlsx-damaged", _displayName), e);
        }
    }
}
