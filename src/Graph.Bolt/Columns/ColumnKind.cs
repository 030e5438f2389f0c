namespace Graph.Bolt.Columns;

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    /// <summary>Integers.</summary>
    Int64,

    /// <summary>Floats; integers are widened.</summary>
    Double,

    /// <summary>Text, left in UTF-8.</summary>
    Utf8,

    /// <summary>Booleans.</summary>
    Bool,
}
