using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest.Reading;

/// <summary>Streams a planned file as pages of <see cref="IngestBatch.RowsMax"/> rows; memory holds one page.</summary>
internal static class FilePages
{
    /// <summary>The pages in file order; every row of the file stands in exactly one of them.</summary>
    /// <param name="plan">How the file is read.</param>
    /// <param name="quality">Notes what is seen on the way.</param>
    /// <param name="rowsMax">Stops after this many rows.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="Model.GraphException">The file turned out to be unreadable.</exception>
    public static IEnumerable<FilePage> Read(FilePlan plan, QualityReport quality, long rowsMax, CancellationToken cancellation)
    {
        using var table = TableFile.Open(plan.Path, plan.Name, plan.Options);
        var page = new Page(0);
        var read = 0L;
        foreach (var row in table.Rows(cancellation))
        {
            if (read++ == rowsMax)
                break;
            Take(plan, row, page, quality);
            if (page.Raw.Count < IngestBatch.RowsMax)
                continue;
            yield return page.Finished();
            page = new Page(page.Sequence + 1);
        }
        if (page.Raw.Count > 0)
            yield return page.Finished();
    }

    private static void Take(FilePlan plan, TableRow row, Page page, QualityReport quality)
    {
        page.Raw.Add(new RawRow(row.Sheet, row.Row, row.Line, row.Cells));
        quality.CountRow();
        var sheet = plan.Sheets.GetValueOrDefault(row.Sheet);
        if (row.Fault is not null)
            Reject(page, quality, new Reject(row.Sheet, row.Row, row.Line, null, row.Fault, null));
        else if (IsBlank(plan, sheet, row))
            Blank(page, quality);
        else if (sheet is null)
            Reject(page, quality, new Reject(row.Sheet, row.Row, row.Line, null, "row.sheet-unknown", null));
        else if (HasCellsBeyond(sheet, row))
            Reject(page, quality, new Reject(row.Sheet, row.Row, row.Line, null, "row.columns", $"{row.Cells.Count} > {sheet.Columns.Header.Names.Count}"));
        else
            Read(sheet, row, page, quality);
    }

    private static void Read(SheetPlan sheet, TableRow row, Page page, QualityReport quality)
    {
        quality.CountCells(sheet, row.Cells);
        var reading = sheet.Reader.Read(row);
        foreach (var warning in reading.Warnings)
            quality.CountWarning(warning);
        if (reading.Reject is { } reject)
        {
            Reject(page, quality, reject);
            return;
        }
        page.Rows.Add(reading.Facts!);
        quality.CountFacts(reading.Facts!);
    }

    private static void Blank(Page page, QualityReport quality)
    {
        page.Blank++;
        quality.CountBlank();
    }

    private static void Reject(Page page, QualityReport quality, Reject reject)
    {
        page.Rejects.Add(reject);
        quality.CountReject(reject);
    }

    private static bool IsBlank(FilePlan plan, SheetPlan? sheet, TableRow row)
    {
        if (RowKinds.IsEmpty(row.Cells))
            return true;
        if (sheet is null)
            return false;
        return row.Row <= sheet.HeaderRow || sheet.IsHeader(row.Cells) || RowKinds.IsTotal(row.Cells)
            || plan.IsCommented && row.Cells[0].TrimStart() is ['#' or '%', ..];
    }

    private static bool HasCellsBeyond(SheetPlan sheet, TableRow row)
    {
        for (var i = sheet.Columns.Header.Names.Count; i < row.Cells.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(row.Cells[i]))
                return true;
        }
        return false;
    }

    private sealed class Page(long sequence)
    {
        public long Sequence => sequence;

        public List<RawRow> Raw { get; } = new(IngestBatch.RowsMax);

        public List<RowFacts> Rows { get; } = new(IngestBatch.RowsMax);

        public List<Reject> Rejects { get; } = [];

        public long Blank { get; set; }

        public FilePage Finished() => new(sequence, Raw, Rows, Rejects, Blank);
    }
}
