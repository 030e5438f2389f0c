namespace Graph.Bolt.Columns;

/// <summary>Some rows of a result, column by column.</summary>
public sealed class ColumnBlock
{
    private readonly ColumnBuffer[] _columns;
    private int _first;

    internal ColumnBlock(ColumnBuffer[] columns) => _columns = columns;

    /// <summary>How many rows it holds.</summary>
    public int Rows { get; private set; }

    /// <summary>Values of an integer column; 0 where null.</summary>
    /// <exception cref="InvalidCastException">The layout says otherwise.</exception>
    public ReadOnlySpan<long> Int64(int column) => ((Int64Buffer)_columns[column]).Values.Slice(_first, Rows);

    /// <summary>Values of a float column; 0 where null.</summary>
    /// <exception cref="InvalidCastException">The layout says otherwise.</exception>
    public ReadOnlySpan<double> Double(int column) => ((DoubleBuffer)_columns[column]).Values.Slice(_first, Rows);

    /// <summary>Values of a boolean column; false where null.</summary>
    /// <exception cref="InvalidCastException">The layout says otherwise.</exception>
    public ReadOnlySpan<bool> Bool(int column) => ((BoolBuffer)_columns[column]).Values.Slice(_first, Rows);

    /// <summary>A value of a text column; empty where null.</summary>
    /// <exception cref="InvalidCastException">The layout says otherwise.</exception>
    public ReadOnlySpan<byte> Utf8(int column, int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        return ((Utf8Buffer)_columns[column]).At(_first + row);
    }

    /// <summary>Whether a value is null; only columns that may be null have any.</summary>
    public bool IsNull(int column, int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        return _columns[column].IsNull(_first + row);
    }

    internal ColumnBlock Show(int first, int rows)
    {
        (_first, Rows) = (first, rows);
        return this;
    }
}
