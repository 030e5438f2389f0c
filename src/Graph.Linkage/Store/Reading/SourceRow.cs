using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>A source row as evidence shows it.</summary>
/// <param name="Ref">Where it stands.</param>
/// <param name="FileName">Name of the file as first imported, as far as the viewer sees an import of it.</param>
/// <param name="Line">Physical line.</param>
/// <param name="Header">Column names of the file's sheet, empty where it has none.</param>
/// <param name="Cells">Raw cells.</param>
public sealed record SourceRow(RowRef Ref, string FileName, long Line, IReadOnlyList<string> Header, IReadOnlyList<string> Cells);
