namespace Graph.Linkage.Ingest.Tables;

/// <summary>One record of a table as it stands in the file.</summary>
/// <param name="Sheet">Sheet from 0.</param>
/// <param name="Row">Record from 1, blank ones and headers included; the row number of a workbook.</param>
/// <param name="Line">Physical line from 1 on which it starts; equal to the row in a workbook.</param>
/// <param name="Cells">Raw cells; a workbook's dates are ISO text, its numbers of more than 15 digits carry an exponent.</param>
/// <param name="Fault">Stable reject code when the record cannot be read (<c>row.unterminated-quote</c>, <c>row.too-long</c>, <c>row.too-wide</c>), or null.</param>
public sealed record TableRow(int Sheet, long Row, long Line, IReadOnlyList<string> Cells, string? Fault);
