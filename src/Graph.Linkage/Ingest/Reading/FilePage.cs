using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest.Reading;

/// <summary>A page of read rows: the content of one batch.</summary>
/// <param name="Sequence">From 0 without gaps.</param>
/// <param name="Raw">Every row.</param>
/// <param name="Rows">Rows that were understood.</param>
/// <param name="Rejects">Rows that were not.</param>
/// <param name="Blank">Rows without data.</param>
internal sealed record FilePage(long Sequence, IReadOnlyList<RawRow> Raw, IReadOnlyList<RowFacts> Rows, IReadOnlyList<Reject> Rejects, long Blank)
{
    /// <summary>Accounting of the page as the reader sees it: duplicates are recognised by the store.</summary>
    public RowCounts Counts
    {
        get
        {
            var repaired = Rows.Count(row => row.Outcome == RowOutcome.Repaired);
            return new RowCounts(Raw.Count, Rows.Count - repaired, repaired, 0, Rejects.Count, Blank);
        }
    }
}
