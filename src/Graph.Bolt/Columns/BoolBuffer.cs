using Graph.Bolt.Wire;

namespace Graph.Bolt.Columns;

/// <summary>The values of a boolean column.</summary>
internal sealed class BoolBuffer(bool isNullable) : ColumnBuffer(isNullable)
{
    private bool[] _values = [];

    public ReadOnlySpan<bool> Values => _values.AsSpan(0, Count);

    public override int Take(ref PackStreamReader reader, int count)
    {
        Demand(ref _values, Count, count);
        for (var i = 0; i < count; i++)
        {
            if (!reader.TryReadBoolean(out var value) && !TryTakeNull(ref reader))
                return i;
            _values[Count++] = value;
        }
        return count;
    }

    public override void Dispose()
    {
        base.Dispose();
        Return(ref _values);
    }

    protected override void Shift(int first) => _values.AsSpan(first, Count - first).CopyTo(_values);
}
