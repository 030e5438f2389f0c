using Graph.Linkage.Ingest.Tables;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Finds the header of a sheet and the layout that fits it.</summary>
public static class HeaderFinder
{
    /// <summary>The header stands within this many rows.</summary>
    public const int RowsMax = 40;

    /// <summary>A row with this many known columns is a header; one with fewer only where no row has as many.</summary>
    public const int AliasesMin = 3;

    /// <summary>The first row that some layout recognises, with the layout that fits best; null when there is none.</summary>
    /// <param name="rows">First rows of the sheet in order; rows after <see cref="RowsMax"/> are not looked at.</param>
    /// <param name="layouts">Layouts in order of preference: of two that fit equally the earlier one is taken.</param>
    public static HeaderMatch? Find(IReadOnlyList<TableRow> rows, IReadOnlyList<ILayout> layouts)
    {
        HeaderMatch? weak = null;
        for (var i = 0; i < Math.Min(rows.Count, RowsMax); i++)
        {
            if (rows[i].Fault is not null || Best(rows[i], i, layouts) is not { } found)
                continue;
            if (found.Columns.Count >= AliasesMin)
                return found;
            weak ??= found;
        }
        return weak;
    }

    private static HeaderMatch? Best(TableRow row, int index, IReadOnlyList<ILayout> layouts)
    {
        HeaderMatch? best = null;
        var header = HeaderColumns.Of(row.Cells);
        foreach (var layout in layouts)
        {
            var columns = header.Match(layout.Aliases);
            var score = layout.Recognise(columns);
            if (score > (best?.Score ?? 0))
                best = new HeaderMatch(index, layout, columns, score);
        }
        return best;
    }
}
