namespace Graph.Seeds.Files;

/// <summary>One file of the set, its bytes, and what an importer should say of its rows.</summary>
/// <param name="Path">Path below the set's folder, with slashes.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Counts">Null for a file that is no table: it is listed as skipped or not readable.</param>
/// <param name="Note">What is odd about the file, in Chinese.</param>
internal sealed record PlannedFile(string Path, byte[] Content, PlannedCounts? Counts, string Note);
