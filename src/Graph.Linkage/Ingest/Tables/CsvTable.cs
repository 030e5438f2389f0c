using System.Text;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>A delimited text file. A broken record costs one record: reading goes on at the next physical line.</summary>
internal sealed class CsvTable(string path, Encoding encoding, string encodingName, char? delimiter) : ITable
{
    /// <summary>A quoted cell that is still open after so many lines was never meant to be closed.</summary>
    private const int LinesInACellMax = 100;

    private const int CellsMax = 16_384;

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

    /// <summary>Splits a line outside quotes; false when a quoted cell stays open at its end.</summary>
    internal static bool TrySplit(string text, char delimiter, List<string> cells)
    {
        cells.Clear();
        var cell = new StringBuilder();
        var i = 0;
        while (true)
        {
            cell.Clear();
            if (i < text.Length && text[i] == '"')
            {
                var close = Quoted(text, i + 1, cell);
                if (close < 0)
                    return false;
                i = close;
            }
            while (i < text.Length && text[i] != delimiter)
                cell.Append(text[i++]);
            cells.Add(cell.ToString());
            if (i >= text.Length)
                return true;
            i++;
        }
    }

    /// <summary>Reads a quoted cell up to its closing quote; -1 when there is none.</summary>
    private static int Quoted(string text, int start, StringBuilder cell)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] != '"')
                cell.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else
                return i + 1;
        }
        return -1;
    }

    private static TableRow Delimited(LineSource lines, LineSource.Line first, long record, char separator)
    {
        var cells = new List<string>();
        if (first.IsCut)
            return new TableRow(0, record, first.Number, [first.Text[..200]], "row.too-long");
        if (first.Text.Contains('"') && !TrySplit(first.Text, separator, cells))
            return Continued(lines, first, record, separator, cells);
        if (cells.Count == 0)
            cells.AddRange(first.Text.Split(separator));
        return Whole(record, first.Number, cells);
    }

    private static TableRow Continued(LineSource lines, LineSource.Line first, long record, char separator, List<string> cells)
    {
        var text = new StringBuilder(first.Text);
        var taken = new List<LineSource.Line>();
        while (taken.Count < LinesInACellMax && text.Length < LineSource.LengthMax && lines.Next() is { } next)
        {
            taken.Add(next);
            text.Append('\n').Append(next.Text);
            if (next.Text.Contains('"') && TrySplit(text.ToString(), separator, cells))
                return Whole(record, first.Number, cells);
        }
        lines.Return(taken);
        return new TableRow(0, record, first.Number, first.Text.Split(separator), "row.unterminated-quote");
    }

    private static TableRow Whole(long record, long line, List<string> cells) => cells.Count > CellsMax
        ? new TableRow(0, record, line, cells[..CellsMax], "row.too-wide")
        : new TableRow(0, record, line, cells, null);

    private static TableRow Blank(LineSource.Line line, long record) =>
        new(0, record, line.Number, line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), line.IsCut ? "row.too-long" : null);
}
