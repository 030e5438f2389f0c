namespace Graph.Bolt.Columns;

/// <summary>A column of a result.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="IsNullable">Whether null is a value; where it is not, null is an error.</param>
public readonly record struct Column(ColumnKind Kind, bool IsNullable = false);
