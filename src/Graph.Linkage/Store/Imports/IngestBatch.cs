namespace Graph.Linkage.Store;

/// <summary>At most 1,000 consecutive source rows of a file: the unit that is written or not.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="FileIndex">The file within it.</param>
/// <param name="Sequence">From 0 without gaps; a batch below <see cref="ImportFile.NextBatch"/> is already written and changes nothing.</param>
/// <param name="Raw">Every row of the page, blank and rejected ones included.</param>
/// <param name="Rows">Facts of the rows that were understood.</param>
/// <param name="Rejects">The rows that were not.</param>
/// <param name="Blank">How many rows were blank, preface, repeated header or total line.</param>
public sealed record IngestBatch(
    string ImportId, int FileIndex, long Sequence, IReadOnlyList<RawRow> Raw, IReadOnlyList<RowFacts> Rows,
    IReadOnlyList<Reject> Rejects, long Blank)
{
    /// <summary>Rows in a full batch; all but a file's last batch are full, so that a resumed reader cuts at the same places.</summary>
    public const int RowsMax = 1000;
}
