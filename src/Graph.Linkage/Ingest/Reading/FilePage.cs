using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest.Reading;

/// <summary>A page of read rows: the content of one batch.</summary>
/// <param name="Sequence">From 0 without gaps.</param>
/// <param name="Raw">Every row.</param>
/// <param name="Rows">Rows that were understood.</param>
/// <param name="Rejects">Rows that were not.</param>
/// <param name="Blank">Rows without data.</param>
internal sealed record FilePage(long Sequence, IReadOnlyList<RawRow> Raw, IReadOnlyList<RowFacts> Rows, IReadOnlyList<Reject> Rejects, long Blank);
