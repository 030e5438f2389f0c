using System.Buffers;
using Graph.Bolt.Wire;

namespace Graph.Bolt.Columns;

/// <summary>The values of one column, in pooled memory.</summary>
internal abstract class ColumnBuffer(bool isNullable) : IDisposable
{
    private const int BitsPerWord = 64;

    private ulong[] _nulls = [];
    private bool _hasNulls;

    /// <summary>How many values it holds.</summary>
    public int Count { get; protected set; }

    /// <summary>A buffer for a column.</summary>
    public static ColumnBuffer Of(Column column) => column.Kind switch
    {
        ColumnKind.Int64 => new Int64Buffer(column.IsNullable),
        ColumnKind.Double => new DoubleBuffer(column.IsNullable),
        ColumnKind.Utf8 => new Utf8Buffer(column.IsNullable),
        ColumnKind.Bool => new BoolBuffer(column.IsNullable),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "A column holds Int64, Double, Utf8 or Bool."),
    };

    /// <summary>Takes the next values; returns how many were of the right kind.</summary>
    public abstract int Take(ref PackStreamReader reader, int count);

    /// <summary>Keeps the values from <paramref name="first"/> on.</summary>
    public void RemoveBefore(int first)
    {
        if (first == 0)
            return;
        Shift(first);
        if (_hasNulls)
            ShiftNulls(first);
        Count -= first;
    }

    public bool IsNull(int index) => _hasNulls && index / BitsPerWord < _nulls.Length && (_nulls[index / BitsPerWord] >> (index % BitsPerWord) & 1) != 0;

    public virtual void Dispose()
    {
        if (_nulls.Length > 0)
            ArrayPool<ulong>.Shared.Return(_nulls);
        _nulls = [];
    }

    protected abstract void Shift(int first);

    /// <summary>Reads null if it is next and allowed.</summary>
    protected bool TryTakeNull(ref PackStreamReader reader)
    {
        if (!isNullable || !reader.TryReadNull())
            return false;
        var word = Count / BitsPerWord;
        if (word >= _nulls.Length)
            Grow(ref _nulls, _nulls.Length, word + 1, isClean: true);
        _nulls[word] |= 1UL << (Count % BitsPerWord);
        return _hasNulls = true;
    }

    /// <summary>Makes room for more values.</summary>
    protected static void Demand<T>(ref T[] values, int used, int more)
    {
        if (values.Length - used < more)
            Grow(ref values, used, used + more, isClean: false);
    }

    protected static void Return<T>(ref T[] values)
    {
        if (values.Length > 0)
            ArrayPool<T>.Shared.Return(values);
        values = [];
    }

    private static void Grow<T>(ref T[] values, int used, int needed, bool isClean)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, 2 * values.Length));
        values.AsSpan(0, used).CopyTo(larger);
        if (isClean)
            larger.AsSpan(used).Clear();
        Return(ref values);
        values = larger;
    }

    private void ShiftNulls(int first)
    {
        var any = false;
        for (var i = first; i < Count; i++)
        {
            var isNull = IsNull(i);
            any |= isNull;
            Set(i - first, isNull);
        }
        for (var i = Count - first; i < Count && i / BitsPerWord < _nulls.Length; i++)
            Set(i, false);
        _hasNulls = any;
    }

    private void Set(int index, bool isNull)
    {
        if (index / BitsPerWord >= _nulls.Length)
            return;
        var bit = 1UL << (index % BitsPerWord);
        _nulls[index / BitsPerWord] = isNull ? _nulls[index / BitsPerWord] | bit : _nulls[index / BitsPerWord] & ~bit;
    }
}
