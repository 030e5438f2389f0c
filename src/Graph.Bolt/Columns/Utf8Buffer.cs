using Graph.Bolt.Wire;

namespace Graph.Bolt.Columns;

/// <summary>The values of a text column: one run of bytes and where each value ends.</summary>
internal sealed class Utf8Buffer(bool isNullable) : ColumnBuffer(isNullable)
{
    private int[] _ends = [];
    private byte[] _bytes = [];
    private int _length;

    public ReadOnlySpan<byte> At(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _bytes.AsSpan(start, _ends[index] - start);
    }

    public override int Take(ref PackStreamReader reader, int count)
    {
        Demand(ref _ends, Count, count);
        for (var i = 0; i < count; i++)
        {
            if (!reader.TryReadUtf8(out var text) && !TryTakeNull(ref reader))
                return i;
            Demand(ref _bytes, _length, text.Length);
            text.CopyTo(_bytes.AsSpan(_length));
            _length += text.Length;
            _ends[Count++] = _length;
        }
        return count;
    }

    public override void Dispose()
    {
        base.Dispose();
        Return(ref _ends);
        Return(ref _bytes);
    }

    protected override void Shift(int first)
    {
        var start = _ends[first - 1];
        _bytes.AsSpan(start, _length - start).CopyTo(_bytes);
        _length -= start;
        for (var i = first; i < Count; i++)
            _ends[i - first] = _ends[i] - start;
    }
}
