using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>How a file ended.</summary>
/// <param name="State">Imported, skipped or refused.</param>
/// <param name="Layout">Layout used, or null.</param>
/// <param name="Encoding">Encoding found, or null.</param>
/// <param name="QueryRecords">Coverage the file brings; replaces what it brought before.</param>
/// <param name="Error">Reason when skipped or refused.</param>
/// <param name="QualityJson">Quality report, or null.</param>
public sealed record FileOutcome(
    ImportFileState State, string? Layout, string? Encoding, IReadOnlyList<QueryRecordFact> QueryRecords, UserMessage? Error, string? QualityJson);
