namespace Graph.Linkage.Ingest.Layouts;

/// <summary>A header that was found.</summary>
/// <param name="Index">Its place among the rows looked at, from 0.</param>
/// <param name="Layout">Layout that fits.</param>
/// <param name="Columns">Fields by column.</param>
/// <param name="Score">How well it fits, above 0.</param>
public sealed record HeaderMatch(int Index, ILayout Layout, ColumnMap Columns, int Score);
