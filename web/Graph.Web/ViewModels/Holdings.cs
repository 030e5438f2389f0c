namespace Graph.Web.ViewModels;

/// <summary>What there is: cases, files, the period they cover, rows that were not taken.</summary>
/// <param name="Cases">Cases.</param>
/// <param name="Files">Files read.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Rejected">Rows that were not taken.</param>
/// <param name="Refused">Files that could not be read.</param>
/// <param name="ProblemImport">The latest import with such rows or files, or null.</param>
/// <param name="Periods">Stretches of time that files cover.</param>
public sealed record Holdings(
    long Cases, int Files, long Rows, long Rejected, int Refused, string? ProblemImport, IReadOnlyList<CoveredPeriod> Periods);
