using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Graph.Bolt.Wire;

/// <summary>Encodes values one behind the other into memory that grows and is kept.</summary>
internal sealed class PackStreamWriter : IDisposable
{
    private const int StartBytes = 4096;
    private const int NumberBytesMax = 9;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(StartBytes);

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    public void WriteNull() => WriteByte(Marker.Null);

    public void WriteBoolean(bool value) => WriteByte(value ? Marker.True : Marker.False);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInteger(long value)
    {
        var target = Room(NumberBytesMax);
        if (value is >= Marker.TinyIntMin and <= sbyte.MaxValue)
        {
            target[0] = (byte)value;
            Length++;
        }
        else
            Length += Wide(target, value);
    }

    public void WriteFloat(double value)
    {
        var target = Room(NumberBytesMax);
        target[0] = Marker.Float;
        BinaryPrimitives.WriteDoubleBigEndian(target[1..], value);
        Length += NumberBytesMax;
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteSize(value.Length, Marker.Bytes8);
        Append(value);
    }

    public void WriteString(ReadOnlySpan<char> value)
    {
        var bytesMax = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (bytesMax <= 64)
        {
            Span<byte> utf8 = stackalloc byte[64];
            WriteUtf8(utf8[..Encoding.UTF8.GetBytes(value, utf8)]);
            return;
        }
        var count = Encoding.UTF8.GetByteCount(value);
        WriteStringHeader(count);
        Length += Encoding.UTF8.GetBytes(value, Room(count));
    }

    /// <summary>Writes text that is UTF-8 already.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> value)
    {
        WriteStringHeader(value.Length);
        Append(value);
    }

    public void WriteListHeader(int count) => WriteHeader(count, Marker.TinyList, Marker.List8);

    public void WriteMapHeader(int count) => WriteHeader(count, Marker.TinyMap, Marker.Map8);

    public void WriteStructureHeader(int fields, byte tag)
    {
        var target = Room(2);
        (target[0], target[1]) = ((byte)(Marker.TinyStructure + fields), tag);
        Length += 2;
    }

    /// <summary>Takes over values that were encoded before.</summary>
    public void Append(ReadOnlySpan<byte> encoded)
    {
        encoded.CopyTo(Room(encoded.Length));
        Length += encoded.Length;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, Length) = ([], 0);
    }

    private static int Wide(Span<byte> target, long value)
    {
        if (value == (sbyte)value)
        {
            (target[0], target[1]) = (Marker.Int8, (byte)value);
            return 2;
        }
        if (value == (short)value)
        {
            target[0] = Marker.Int16;
            BinaryPrimitives.WriteInt16BigEndian(target[1..], (short)value);
            return 3;
        }
        if (value == (int)value)
        {
            target[0] = Marker.Int32;
            BinaryPrimitives.WriteInt32BigEndian(target[1..], (int)value);
            return 5;
        }
        target[0] = Marker.Int64;
        BinaryPrimitives.WriteInt64BigEndian(target[1..], value);
        return NumberBytesMax;
    }

    private void WriteStringHeader(int bytes) => WriteHeader(bytes, Marker.TinyString, Marker.String8);

    private void WriteHeader(int count, byte tiny, byte wide)
    {
        if (count < 16)
            WriteByte((byte)(tiny + count));
        else
            WriteSize(count, wide);
    }

    // The markers for sizes of one, two and four bytes follow each other.
    private void WriteSize(int size, byte marker)
    {
        var target = Room(5);
        if (size <= byte.MaxValue)
        {
            (target[0], target[1]) = (marker, (byte)size);
            Length += 2;
        }
        else if (size <= ushort.MaxValue)
        {
            target[0] = (byte)(marker + 1);
            BinaryPrimitives.WriteUInt16BigEndian(target[1..], (ushort)size);
            Length += 3;
        }
        else
        {
            target[0] = (byte)(marker + 2);
            BinaryPrimitives.WriteInt32BigEndian(target[1..], size);
            Length += 5;
        }
    }

    private void WriteByte(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int bytes)
    {
        if (_buffer.Length - Length < bytes)
            Grow(bytes);
        return _buffer.AsSpan(Length);
    }

    private void Grow(int bytes)
    {
        var size = Math.Min(Math.Max((long)Length + bytes, 2L * _buffer.Length), Array.MaxLength);
        if (size < (long)Length + bytes)
            throw new ArgumentException("The parameters are larger than 2 GB; send them in parts.");
        var larger = ArrayPool<byte>.Shared.Rent((int)size);
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
