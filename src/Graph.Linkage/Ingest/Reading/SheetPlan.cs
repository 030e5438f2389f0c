using Graph.Linkage.Ingest.Layouts;

namespace Graph.Linkage.Ingest.Reading;

/// <summary>How the rows of one sheet are read.</summary>
/// <param name="Sheet">Sheet from 0.</param>
/// <param name="Layout">Name of the layout or mapping.</param>
/// <param name="HeaderRow">Record of the header from 1; 0 where the sheet has none.</param>
/// <param name="Columns">Columns, with the fields of the layout.</param>
/// <param name="Reader">Reader of its data rows.</param>
internal sealed record SheetPlan(int Sheet, string Layout, long HeaderRow, ColumnMap Columns, IRowReader Reader)
{
    private readonly string[] _header = [.. Columns.Header.Names.Select(HeaderText.Normalise)];

    /// <summary>Whether a row repeats the header, as printed pages do.</summary>
    public bool IsHeader(IReadOnlyList<string> cells)
    {
        if (HeaderRow == 0)
            return false;
        var same = 0;
        for (var i = 0; i < Math.Min(cells.Count, _header.Length); i++)
        {
            var text = HeaderText.Normalise(cells[i]);
            if (text.Length > 0 && text != _header[i] && !_header[i].StartsWith(text + "#", StringComparison.Ordinal))
                return false;
            same += text.Length > 0 ? 1 : 0;
        }
        return same >= 2 || same == _header.Length;
    }
}
