namespace Graph.Bolt.Columns;

/// <summary>The columns that a statement returns, in their order.</summary>
/// <remarks>
/// Each record holds either one value a column, or one list a column, all of the same length. The sink sees no difference.
/// </remarks>
public sealed class ColumnLayout
{
    /// <summary>Rows of a block unless said otherwise.</summary>
    public const int DefaultBlockRows = 65_536;

    /// <summary>Records asked for at once unless said otherwise.</summary>
    public const long DefaultFetchSize = 100_000;

    /// <summary>A layout of columns.</summary>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public ColumnLayout(params IReadOnlyList<Column> columns)
    {
        if (columns.Count == 0)
            throw new ArgumentException("A layout has at least one column.", nameof(columns));
        Columns = columns;
    }

    /// <summary>A layout of columns without null.</summary>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public ColumnLayout(params ReadOnlySpan<ColumnKind> kinds) : this([.. kinds.ToArray().Select(kind => new Column(kind))])
    {
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Rows of every block but the last, which may be shorter; at least 1.</summary>
    public int BlockRows
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = DefaultBlockRows;

    /// <summary>Records asked for at once; -1 for all.</summary>
    public long FetchSize { get; init; } = DefaultFetchSize;
}
