using Graph.Linkage.Ingest.Layouts;
using Graph.Linkage.Ingest.Mapping;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Reading;

/// <summary>Looks at the beginning of each sheet of a file and decides how it is read.</summary>
internal static class FilePlanner
{
    private const int HeadRows = HeaderFinder.RowsMax + SheetContext.SampleRows;

    /// <summary>The plan of a file.</summary>
    /// <exception cref="GraphException">The file is to be refused; the message says why.</exception>
    public static FilePlan Plan(string path, string name, string sha256, MappingSpec? mapping, CancellationToken cancellation)
    {
        var options = mapping is null
            ? new TableOptions()
            : new TableOptions { Encoding = mapping.Source.Encoding, Delimiter = mapping.Source.Delimiter, Sheet = mapping.Source.Sheet };
        if (name.EndsWith(".truth.csv", StringComparison.OrdinalIgnoreCase))
            throw new GraphException(new UserMessage("file.truth"));
        var (format, encoding, heads) = Open(path, name, options, cancellation);
        if (heads.Any(head => head.Rows is [{ Cells: [var first, ..] }, ..] && first.TrimStart('\uFEFF').StartsWith("# graph truth", StringComparison.OrdinalIgnoreCase)))
            throw new GraphException(new UserMessage("file.truth"));
        if (heads.All(head => head.Rows.All(row => row.Fault is null && RowKinds.IsEmpty(row.Cells))))
            throw new GraphException(new UserMessage("file.empty", name));

        var plans = new Dictionary<int, SheetPlan>();
        foreach (var (sheet, rows) in heads)
        {
            var plan = mapping is null ? ByLayout(sheet, rows, sha256) : ByMapping(sheet, rows, sha256, mapping);
            if (plan is not null)
                plans[sheet] = plan;
        }
        if (plans.Count == 0)
            throw new GraphException(new UserMessage("file.layout-unknown", Shown(heads[0].Rows)));
        return new FilePlan(path, name, options, encoding, format, plans, mapping is not null && plans.Values.All(plan => plan.HeaderRow == 0));
    }

    /// <summary>The first rows of a sheet, at most as many as decide its plan.</summary>
    public static IReadOnlyList<TableRow> Head(string path, string name, TableOptions options, CancellationToken cancellation)
    {
        using var table = TableFile.Open(path, name, options);
        return [.. table.Rows(cancellation).Take(HeadRows)];
    }

    private static (string Format, string Encoding, IReadOnlyList<(int Sheet, IReadOnlyList<TableRow> Rows)> Heads) Open(
        string path, string name, TableOptions options, CancellationToken cancellation)
    {
        using var table = TableFile.Open(path, name, options);
        if (table.SheetNames.Count <= 1 || options.Sheet is not null)
        {
            var head = table.Rows(cancellation).Take(HeadRows).ToList();
            return (table.Format, table.Encoding, [(head.Count > 0 ? head[0].Sheet : 0, head)]);
        }
        return (
            table.Format, table.Encoding,
            [.. Enumerable.Range(0, table.SheetNames.Count).Select(sheet => (sheet, Head(path, name, options with { Sheet = sheet }, cancellation)))]);
    }

    private static SheetPlan? ByLayout(int sheet, IReadOnlyList<TableRow> rows, string sha256)
    {
        if (HeaderFinder.Find(rows, BuiltInLayouts.All) is not { } match)
            return null;
        var context = new SheetContext(sha256, match.Columns, [.. rows.Take(match.Index)], Sample(rows.Skip(match.Index + 1)));
        return new SheetPlan(sheet, match.Layout.Name, rows[match.Index].Row, match.Columns, match.Layout.CreateReader(context));
    }

    private static SheetPlan ByMapping(int sheet, IReadOnlyList<TableRow> rows, string sha256, MappingSpec mapping)
    {
        var index = MappingHeader.Find(mapping, rows);
        var columns = MappingHeader.Columns(mapping, rows, index);
        var context = new SheetContext(sha256, columns, [.. rows.Take(Math.Max(0, index))], Sample(rows.Skip(index + 1)));
        return new SheetPlan(sheet, mapping.Name, index < 0 ? 0 : rows[index].Row, columns, new MappingReader(mapping, context));
    }

    private static IReadOnlyList<TableRow> Sample(IEnumerable<TableRow> rows) =>
        [.. rows.Where(row => row.Fault is null && !RowKinds.IsEmpty(row.Cells) && !RowKinds.IsTotal(row.Cells)).Take(SheetContext.SampleRows)];

    private static string Shown(IReadOnlyList<TableRow> rows)
    {
        var widest = rows.Take(HeaderFinder.RowsMax).Where(row => row.Fault is null).MaxBy(row => row.Cells.Count(cell => cell.Trim().Length > 0));
        // A data row could stand here, so only words are shown: no cell with a digit.
        var names = widest?.Cells.Select(cell => cell.Trim()).Where(cell => cell.Length is > 0 and <= 20 && !cell.Any(char.IsDigit)).Take(8) ?? [];
        return string.Join(", ", names);
    }
}
