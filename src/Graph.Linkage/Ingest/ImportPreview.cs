using Graph.Linkage.Ingest.Layouts;
using Graph.Linkage.Ingest.Mapping;
using Graph.Linkage.Ingest.Reading;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest;

/// <summary>The beginning of a file as an import would read it.</summary>
/// <param name="Format">Format, or null where the file cannot be opened.</param>
/// <param name="Encoding">Encoding, or null.</param>
/// <param name="Layout">Layout or mapping by name, or null where none fits.</param>
/// <param name="HeaderRow">Record of the header from 1; 0 where there is none.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Fields">Field of the layout for each column, or null.</param>
/// <param name="Sample">First rows below the header, at most <see cref="SampleMax"/>.</param>
/// <param name="Suggested">A mapping to start from, where no layout fits; else null.</param>
/// <param name="Quality">What the reader noticed in the first <see cref="QualityRows"/> rows.</param>
/// <param name="Error">Why the file would be refused, or null.</param>
public sealed record ImportPreview(
    string? Format, string? Encoding, string? Layout, long HeaderRow, IReadOnlyList<string> Columns, IReadOnlyList<string?> Fields,
    IReadOnlyList<IReadOnlyList<string>> Sample, MappingSpec? Suggested, QualityReport Quality, UserMessage? Error)
{
    /// <summary>Most sample rows.</summary>
    public const int SampleMax = 20;

    /// <summary>Most rows that the quality is taken from.</summary>
    public const int QualityRows = 1000;

    /// <summary>Reads the beginning of a table file; what is wrong with it is in <see cref="Error"/>.</summary>
    /// <param name="path">A single file, not an archive.</param>
    /// <param name="mapping">Mapping to try, or null for the built-in layouts.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static Task<ImportPreview> ReadAsync(string path, MappingSpec? mapping, CancellationToken cancellation) =>
        Task.Run(() => Read(path, mapping, cancellation), cancellation);

    private static ImportPreview Read(string path, MappingSpec? mapping, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        var quality = new QualityReport();
        try
        {
            var plan = FilePlanner.Plan(path, name, "", mapping, cancellation);
            var sheet = plan.Sheets.OrderBy(pair => pair.Key).First().Value;
            _ = FilePages.Read(plan, quality, QualityRows, cancellation).Count();
            var head = FilePlanner.Head(path, name, plan.Options with { Sheet = sheet.Sheet }, cancellation);
            var fields = sheet.Columns.Fields.ToDictionary(sheet.Columns.IndexOf, field => field);
            return new ImportPreview(
                plan.Format, plan.Encoding, sheet.Layout, sheet.HeaderRow, sheet.Columns.Header.Names,
                [.. sheet.Columns.Header.Names.Select((_, i) => fields.GetValueOrDefault(i))],
                [.. head.Where(row => row.Row > sheet.HeaderRow).Take(SampleMax).Select(row => row.Cells)], null, quality, null);
        }
        catch (GraphException e)
        {
            return Unread(path, name, quality, e.UserMessage, cancellation);
        }
    }

    private static ImportPreview Unread(string path, string name, QualityReport quality, UserMessage error, CancellationToken cancellation)
    {
        try
        {
            using var table = TableFile.Open(path, name, new TableOptions());
            var rows = FilePlanner.Head(path, name, new TableOptions { Sheet = 0 }, cancellation);
            var header = MappingSuggestion.HeaderOf(rows);
            var columns = header < 0 ? HeaderColumns.Unnamed(rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Count)) : HeaderColumns.Of(rows[header].Cells);
            return new ImportPreview(
                table.Format, table.Encoding, null, header < 0 ? 0 : rows[header].Row, columns.Names, [.. columns.Names.Select(_ => (string?)null)],
                [.. rows.Skip(header + 1).Take(SampleMax).Select(row => row.Cells)], MappingSuggestion.For(name, columns, rows, header), quality, error);
        }
        catch (GraphException e)
        {
            return new ImportPreview(null, null, null, 0, [], [], [], null, quality, e.UserMessage);
        }
    }
}
