using System.Text;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>A delimited text file. A broken record costs one record: reading goes on at the next physical line.</summary>
internal sealed class CsvTable(string path, Encoding encoding, string encodingName, char? delimiter) : ITable
{
    /// <summary>A quoted cell that is still open after so many lines was never meant to be closed.</summary>
    private const int LinesInACellMax = 100;

    /// <summary>Characters that are looked at beyond the first line for a closing quote; a workbook cell holds a quarter of it.</summary>
    private const int AheadMax = 1 << 17;

    private const int CellsMax = 16_384;

    /// <summary>Characters kept of a line that is too long.</summary>
    private const int ShownMax = 200;

    public string Format => "csv";

    public string Encoding { get; } = encodingName;

    public IReadOnlyList<string> SheetNames { get; } = [""];

    public IEnumerable<TableRow> Rows(CancellationToken cancellation)
    {
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        var lines = new LineSource(reader);
        for (var record = 1L; lines.Next() is { } first; record++)
        {
            if (record % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            yield return delimiter is { } separator ? Delimited(lines, first, record, separator) : Blank(first, record);
        }
    }

    public void Dispose()
    {
        // Every enumeration opens and closes the file by itself.
    }

    private static TableRow Delimited(LineSource lines, LineSource.Line first, long record, char separator)
    {
        if (first.IsCut)
            return TooLong(first, record);
        if (!first.Text.Contains('"'))
            return Whole(record, first.Number, first.Text.Split(separator));
        var open = new DelimitedRecord(separator);
        open.Take(first.Text);
        return !open.IsOpen || IsClosed(lines, open)
            ? Whole(record, first.Number, open.Cells)
            : new TableRow(0, record, first.Number, Cut(first.Text.Split(separator)), "row.unterminated-quote");
    }

    /// <summary>Takes lines until the quoted cell is closed; when it never is, hands all of them back to be read as records.</summary>
    private static bool IsClosed(LineSource lines, DelimitedRecord open)
    {
        var taken = new List<LineSource.Line>();
        var length = 0;
        while (taken.Count < LinesInACellMax && length < AheadMax && lines.Next() is { } next)
        {
            taken.Add(next);
            length += next.Text.Length;
            if (next.IsCut || !open.Take(next.Text))
                break;
            if (!open.IsOpen)
                return true;
        }
        lines.Return(taken);
        return false;
    }

    private static TableRow Whole(long record, long line, IReadOnlyList<string> cells) =>
        new(0, record, line, Cut(cells), cells.Count > CellsMax ? "row.too-wide" : null);

    private static IReadOnlyList<string> Cut(IReadOnlyList<string> cells) => cells.Count > CellsMax ? [.. cells.Take(CellsMax)] : cells;

    private static TableRow TooLong(LineSource.Line line, long record) => new(0, record, line.Number, [line.Text[..ShownMax]], "row.too-long");

    private static TableRow Blank(LineSource.Line line, long record) => line.IsCut
        ? TooLong(line, record)
        : Whole(record, line.Number, line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
