using Graph.Bolt.Wire;

namespace Graph.Bolt.Columns;

/// <summary>The values of a float column.</summary>
internal sealed class DoubleBuffer(bool isNullable) : ColumnBuffer(isNullable)
{
    private double[] _values = [];

    public ReadOnlySpan<double> Values => _values.AsSpan(0, Count);

    public override int Take(ref PackStreamReader reader, int count)
    {
        Demand(ref _values, Count, count);
        for (var i = 0; i < count; i++)
        {
            if (!reader.TryReadNumber(out var value) && !TryTakeNull(ref reader))
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
