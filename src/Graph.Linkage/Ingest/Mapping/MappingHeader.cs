using Graph.Linkage.Ingest.Layouts;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Mapping;

/// <summary>Finds the header that a mapping spec speaks of.</summary>
internal static class MappingHeader
{
    /// <summary>Place of the header among the first rows, or -1 where the file has none.</summary>
    /// <exception cref="GraphException"><c>mapping.column-missing</c>: no row has all columns that the spec names.</exception>
    public static int Find(MappingSpec spec, IReadOnlyList<TableRow> rows)
    {
        var named = spec.Columns().ToList();
        if (spec.Source.HeaderRow == "none" || spec.Source.HeaderRow == "auto" && named.All(IsPlace))
            return -1;
        if (int.TryParse(spec.Source.HeaderRow, out var record))
        {
            var place = rows.Take(HeaderFinder.RowsMax).ToList().FindIndex(row => row.Row == record);
            return place >= 0 && Missing(named, rows[place]).Count == 0
                ? place
                : throw Refused(place >= 0 ? Missing(named, rows[place]) : named);
        }
        IReadOnlyList<string> missing = named;
        for (var i = 0; i < Math.Min(rows.Count, HeaderFinder.RowsMax); i++)
        {
            var here = Missing(named, rows[i]);
            if (here.Count == 0)
                return i;
            if (here.Count < missing.Count)
                missing = here;
        }
        throw Refused(missing);
    }

    /// <summary>The columns below the header, or as many numbered ones as the widest of the first rows has.</summary>
    /// <exception cref="GraphException"><c>mapping.column-missing</c>: a numbered column lies beyond the last one.</exception>
    public static ColumnMap Columns(MappingSpec spec, IReadOnlyList<TableRow> rows, int header)
    {
        var columns = header >= 0 ? HeaderColumns.Of(rows[header].Cells) : HeaderColumns.Unnamed(rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Count));
        var missing = spec.Columns().Where(name => columns.IndexOf(name) < 0).ToList();
        return missing.Count == 0 ? columns.Match(new Dictionary<string, IReadOnlyList<string>>()) : throw Refused(missing);
    }

    private static bool IsPlace(string name) => name.StartsWith('#') && int.TryParse(name.AsSpan(1), out _);

    private static IReadOnlyList<string> Missing(IReadOnlyList<string> named, TableRow row)
    {
        if (row.Fault is not null)
            return named;
        var columns = HeaderColumns.Of(row.Cells);
        return [.. named.Where(name => columns.IndexOf(name) < 0)];
    }

    private static GraphException Refused(IReadOnlyList<string> missing) => MappingSpec.Failed("mapping.column-missing", string.Join(", ", missing));
}
