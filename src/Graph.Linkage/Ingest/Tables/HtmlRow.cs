using System.Net;
using System.Text;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Collects the cells of one row of a web page after another.</summary>
internal sealed class HtmlRow
{
    private const int CellsMax = 16_384;
    private const int CellMax = 1 << 20;
    private const int ShownMax = 200;

    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();
    private bool _isInRow;
    private bool _isInCell;
    private int _spanned;
    private string? _fault;
    private long _number;
    private long _line = 1;

    /// <summary>Takes a piece of the page; gives the row that it ends, or null.</summary>
    public TableRow? Take(HtmlSource source)
    {
        if (!source.IsTag)
        {
            if (_isInCell && _cell.Length <= CellMax)
                _cell.Append(source.Text);
            return null;
        }
        switch (source.Name)
        {
            case "tr" or "row":
                var finished = Finish();
                (_isInRow, _line) = (!source.IsEnd, source.Line);
                return finished;
            case "table":
                return Finish();
            case "td" or "th" or "cell":
                EndCell();
                if (_isInRow && !source.IsEnd)
                    BeginCell(source);
                return null;
            case "br" or "p" or "div" when _isInCell && _cell.Length > 0:
                _cell.Append(' ');
                return null;
            default:
                return null;
        }
    }

    /// <summary>The row as far as it is read, or null when it has no cell.</summary>
    public TableRow? Finish()
    {
        EndCell();
        var row = _isInRow && _cells.Count > 0 ? new TableRow(0, ++_number, _line, [.. _cells], _fault) : null;
        _cells.Clear();
        (_isInRow, _fault) = (false, null);
        return row;
    }

    private void BeginCell(HtmlSource source)
    {
        // Spreadsheet XML leaves empty cells out and numbers the next one.
        Pad(source.Index - 1 - _cells.Count);
        _spanned = source.Span - 1;
        _isInCell = true;
        if (source.IsEmpty)
            EndCell();
    }

    private void EndCell()
    {
        if (!_isInCell)
            return;
        _isInCell = false;
        var text = WebUtility.HtmlDecode(_cell.ToString()).Replace('\u00A0', ' ').Trim();
        _cell.Clear();
        if (text.Length > CellMax)
            (text, _fault) = (text[..ShownMax], "row.too-long");
        if (_cells.Count >= CellsMax)
            _fault ??= "row.too-wide";
        else
            _cells.Add(text);
        Pad(_spanned);
    }

    private void Pad(int cells)
    {
        for (var added = 0; added < cells && _cells.Count < CellsMax; added++)
            _cells.Add("");
    }
}
