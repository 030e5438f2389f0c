using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>A workbook in the binary format of before 2007. Its sheets hold at most 65,536 rows of 256 cells.</summary>
internal sealed class XlsTable : ITable
{
    private readonly string _path;
    private readonly string _displayName;
    private readonly int? _sheet;

    /// <summary>Opens a workbook and lists its sheets.</summary>
    /// <exception cref="GraphException"><c>file.password</c>, <c>file.xls-old</c> for a damaged one or another kind of document, <c>file.sheet-missing</c>.</exception>
    public XlsTable(string path, string displayName, int? sheet)
    {
        (_path, _displayName, _sheet) = (path, displayName, sheet);
        SheetNames = Guard(() =>
        {
            using var reader = Open();
            var names = new List<string>();
            do
                names.Add(reader.Name);
            while (reader.NextResult());
            return names;
        });
        if (sheet is { } wanted && (wanted < 0 || wanted >= SheetNames.Count))
            throw new GraphException(new UserMessage("file.sheet-missing", displayName, wanted.ToString(CultureInfo.InvariantCulture)));
    }

    public string Format => "xls";

    public string Encoding => "xls";

    public IReadOnlyList<string> SheetNames { get; }

    public IEnumerable<TableRow> Rows(CancellationToken cancellation)
    {
        using var reader = Guard(Open);
        var sheet = 0;
        do
        {
            if (_sheet is { } wanted && wanted != sheet)
                continue;
            for (var row = 1L; Guard(reader.Read); row++)
            {
                if (row % 1024 == 0)
                    cancellation.ThrowIfCancellationRequested();
                var cells = Cells(reader);
                if (cells.Count > 0)
                    yield return new TableRow(sheet, row, row, cells, null);
            }
        }
        while (Next());

        bool Next()
        {
            sheet++;
            return Guard(reader.NextResult);
        }
    }

    public void Dispose()
    {
        // Every enumeration opens and closes the file by itself.
    }

    private IExcelDataReader Open() =>
        ExcelReaderFactory.CreateReader(File.OpenRead(_path), new ExcelReaderConfiguration { FallbackEncoding = System.Text.Encoding.GetEncoding("GB18030"), LeaveOpen = false });

    private static List<string> Cells(IExcelDataReader reader)
    {
        var cells = new List<string>(reader.FieldCount);
        for (var column = 0; column < reader.FieldCount; column++)
            cells.Add(Text(reader.GetValue(column)));
        while (cells.Count > 0 && cells[^1].Length == 0)
            cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime { Year: < 1900 } time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan span => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(span.TotalHours):00}:{span.Minutes:00}:{span.Seconds:00}"),
        bool truth => truth ? "TRUE" : "FALSE",
        double number => CellNumber.Text(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException e)
        {
            throw new GraphException(new UserMessage("file.password", _displayName), e);
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or FormatException or OverflowException or ArgumentException
            or NotSupportedException or EndOfStreamException or IndexOutOfRangeException or InvalidOperationException or NullReferenceException or InvalidCastException)
        {
            // The reader answers damage with whatever exception it meets first.
            throw new GraphException(new UserMessage("file.xls-old", _displayName), e);
        }
    }
}
