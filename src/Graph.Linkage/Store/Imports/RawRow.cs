namespace Graph.Linkage.Store;

/// <summary>Raw cells of a source row, kept for evidence.</summary>
/// <param name="Sheet">Sheet from 0.</param>
/// <param name="Row">Record from 1.</param>
/// <param name="Line">Physical line from 1.</param>
/// <param name="Cells">As read, before any repair.</param>
public sealed record RawRow(int Sheet, long Row, long Line, IReadOnlyList<string> Cells);
