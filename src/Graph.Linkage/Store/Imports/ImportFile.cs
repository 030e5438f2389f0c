using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>One file of an import.</summary>
/// <param name="Index">Place in the import, from 0.</param>
/// <param name="Name">Path as shown to the user.</param>
/// <param name="Sha256">Of its bytes, lower-case hex; empty for skipped files that were not read.</param>
/// <param name="Length">Bytes.</param>
/// <param name="State">Outcome.</param>
/// <param name="Layout">Built-in layout or mapping by name, or null.</param>
/// <param name="Encoding">Text encoding or <c>xlsx</c>, or null.</param>
/// <param name="Counts">Row accounting.</param>
/// <param name="NextBatch">Sequence of the first batch that is not written yet.</param>
/// <param name="Error">Why it was skipped or refused, or null.</param>
/// <param name="QualityJson">Quality report of the reader as JSON, or null.</param>
/// <param name="MappingJson">The mapping spec used, so that a resume reads the same way, or null.</param>
public sealed record ImportFile(
    int Index, string Name, string Sha256, long Length, ImportFileState State, string? Layout, string? Encoding, RowCounts Counts,
    long NextBatch, UserMessage? Error, string? QualityJson, string? MappingJson);
