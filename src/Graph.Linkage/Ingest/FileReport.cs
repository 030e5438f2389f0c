using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest;

/// <summary>What became of one file.</summary>
/// <param name="Name">Path as shown.</param>
/// <param name="Sha256">Of its bytes, lower-case hex; empty when it was skipped unread.</param>
/// <param name="State">Outcome.</param>
/// <param name="Layout">Layout or mapping by name, or null.</param>
/// <param name="Encoding">Text encoding or <c>xlsx</c>, or null.</param>
/// <param name="Counts">Row accounting.</param>
/// <param name="Error">Why it was skipped or refused, or null.</param>
/// <param name="Rejects">The first rejected rows, at most <see cref="RejectsMax"/>.</param>
/// <param name="QualityJson">Quality report, or null; see <see cref="QualityReport"/>.</param>
public sealed record FileReport(
    string Name, string Sha256, ImportFileState State, string? Layout, string? Encoding, RowCounts Counts, UserMessage? Error,
    IReadOnlyList<Reject> Rejects, string? QualityJson)
{
    /// <summary>Most rejected rows that <see cref="Rejects"/> holds; the import log has all of them.</summary>
    public const int RejectsMax = 1000;
}
