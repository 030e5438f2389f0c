using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>A row as it was understood: exactly one of <paramref name="Facts"/> and <paramref name="Reject"/> is set.</summary>
/// <param name="Facts">What the row says, or null.</param>
/// <param name="Reject">Why the row is not taken, or null.</param>
/// <param name="Warnings">Codes for the quality report; the row is taken all the same.</param>
public sealed record RowReading(RowFacts? Facts, Reject? Reject, IReadOnlyList<string> Warnings);
