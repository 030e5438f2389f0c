using Graph.Linkage.Ingest.Tables;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>What a row reader knows of its sheet before the first row.</summary>
/// <param name="FileHash">SHA-256 of the file's bytes, lower-case hex.</param>
/// <param name="Columns">Fields by column.</param>
/// <param name="Preface">Rows above the header.</param>
/// <param name="Sample">The first data rows, at most <see cref="SampleRows"/>, in file order.</param>
public sealed record SheetContext(string FileHash, ColumnMap Columns, IReadOnlyList<TableRow> Preface, IReadOnlyList<TableRow> Sample)
{
    /// <summary>Most data rows that decide formats, viewpoints and units of a sheet.</summary>
    public const int SampleRows = 5000;

    /// <summary>The cells of a field in the sample, in file order; empty ones included.</summary>
    public IReadOnlyList<string> SampleOf(string field) => [.. Sample.Select(row => Columns.Cell(row.Cells, field))];
}
