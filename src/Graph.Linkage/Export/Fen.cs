namespace Graph.Linkage.Export;

/// <summary>A cell of money: tables show it in yuan with two decimals.</summary>
/// <param name="Amount">In fen.</param>
public readonly record struct Fen(long Amount);
