using System.Text;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>A record while its physical lines are taken one by one; each character is looked at once.</summary>
internal sealed class DelimitedRecord(char delimiter)
{
    private readonly StringBuilder _cell = new();

    /// <summary>Cells that are complete.</summary>
    public List<string> Cells { get; } = [];

    /// <summary>Whether a quoted cell waits for the next line.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>
    /// Takes the next line. False when it cannot belong to the open cell: its first lone quote is followed by text,
    /// so it opens a cell of a record of its own and the quote before was never closed.
    /// </summary>
    public bool Take(string line)
    {
        var at = 0;
        if (IsOpen)
        {
            _cell.Append('\n');
            at = TakeQuoted(line, 0);
            if (IsOpen)
                return true;
            if (!IsCellEnd(line, at))
                return false;
            at = TakeRest(line, at);
        }
        while (at <= line.Length)
        {
            if (at < line.Length && line[at] == '"')
                at = TakeQuoted(line, at + 1);
            if (IsOpen)
                return true;
            at = TakeRest(line, at);
        }
        return true;
    }

    /// <summary>Takes what stands between quotes; the position after the closing quote.</summary>
    private int TakeQuoted(string line, int at)
    {
        IsOpen = true;
        while (true)
        {
            var quote = line.IndexOf('"', at);
            if (quote < 0)
            {
                _cell.Append(line, at, line.Length - at);
                return line.Length;
            }
            _cell.Append(line, at, quote - at);
            at = quote + 1;
            if (at < line.Length && line[at] == '"')
            {
                _cell.Append('"');
                at++;
                continue;
            }
            IsOpen = false;
            return at;
        }
    }

    /// <summary>Takes plain text up to the delimiter and ends the cell; the position after the delimiter, past the end at the last cell.</summary>
    private int TakeRest(string line, int at)
    {
        var end = line.IndexOf(delimiter, at);
        var stop = end < 0 ? line.Length : end;
        _cell.Append(line, at, stop - at);
        Cells.Add(_cell.ToString());
        _cell.Clear();
        return stop + 1;
    }

    private bool IsCellEnd(string line, int at)
    {
        while (at < line.Length && line[at] != delimiter && line[at] is ' ' or '\t')
            at++;
        return at >= line.Length || line[at] == delimiter;
    }
}
