using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Graph.Bolt.Wire;

/// <summary>Decodes the values of one message. Every size is checked against what is left before anything is allocated.</summary>
internal ref struct PackStreamReader(ReadOnlySpan<byte> message)
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: false);

    private readonly ReadOnlySpan<byte> _message = message;
    private int _position;

    /// <summary>Bytes read so far.</summary>
    public readonly int Position => _position;

    /// <summary>Bytes left.</summary>
    public readonly int Left => _message.Length - _position;

    /// <summary>The next marker, which stays unread.</summary>
    public readonly byte Peek() => Left > 0 ? _message[_position] : throw TooShort();

    public byte ReadByte() => Left > 0 ? _message[_position++] : throw TooShort();

    /// <summary>Reads null if it is next.</summary>
    public bool TryReadNull()
    {
        if (Peek() != Marker.Null)
            return false;
        _position++;
        return true;
    }

    public bool ReadBoolean() => ReadByte() switch
    {
        Marker.True => true,
        Marker.False => false,
        var marker => throw Unexpected("a boolean", marker),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadInteger()
    {
        var marker = ReadByte();
        return (sbyte)marker >= Marker.TinyIntMin ? (sbyte)marker : ReadWideInteger(marker);
    }

    /// <summary>Reads an integer if one is next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadInteger(out long value)
    {
        var marker = Peek();
        if ((sbyte)marker >= Marker.TinyIntMin)
        {
            _position++;
            value = (sbyte)marker;
            return true;
        }
        return TryReadWideInteger(marker, out value);
    }

    /// <summary>Reads a float, or an integer as one, if either is next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadNumber(out double value)
    {
        if (Peek() == Marker.Float)
        {
            _position++;
            value = BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double)));
            return true;
        }
        var isInteger = TryReadInteger(out var integer);
        value = integer;
        return isInteger;
    }

    /// <summary>Reads a string if one is next.</summary>
    public bool TryReadUtf8(out ReadOnlySpan<byte> value)
    {
        var marker = Peek();
        var isText = (marker & 0xF0) == Marker.TinyString || marker is Marker.String8 or Marker.String16 or Marker.String32;
        value = isText ? ReadUtf8() : default;
        return isText;
    }

    /// <summary>Reads a boolean if one is next.</summary>
    public bool TryReadBoolean(out bool value)
    {
        var marker = Peek();
        value = marker == Marker.True;
        if (!value && marker != Marker.False)
            return false;
        _position++;
        return true;
    }

    /// <summary>Reads a float, or an integer as one.</summary>
    public double ReadNumber()
    {
        if (Peek() != Marker.Float)
            return ReadInteger();
        _position++;
        return BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double)));
    }

    public ReadOnlySpan<byte> ReadUtf8()
    {
        var marker = ReadByte();
        return Take((marker & 0xF0) == Marker.TinyString ? marker & 0x0F : ReadSize(marker, Marker.String8, "a string"));
    }

    public string ReadString() => Utf8.GetString(ReadUtf8());

    public ReadOnlySpan<byte> ReadBytes() => Take(ReadSize(ReadByte(), Marker.Bytes8, "bytes"));

    /// <summary>Reads how many items follow.</summary>
    public int ReadListHeader()
    {
        var marker = ReadByte();
        return Items((marker & 0xF0) == Marker.TinyList ? marker & 0x0F : ReadSize(marker, Marker.List8, "a list"), 1);
    }

    /// <summary>Reads how many keys with a value follow.</summary>
    public int ReadMapHeader()
    {
        var marker = ReadByte();
        return Items((marker & 0xF0) == Marker.TinyMap ? marker & 0x0F : ReadSize(marker, Marker.Map8, "a map"), 2);
    }

    /// <summary>Reads how many fields follow, and what they are.</summary>
    public (int Fields, byte Tag) ReadStructureHeader()
    {
        var marker = ReadByte();
        var fields = marker switch
        {
            Marker.Structure8 => ReadByte(),
            Marker.Structure16 => BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort))),
            _ when (marker & 0xF0) == Marker.TinyStructure => marker & 0x0F,
            _ => throw Unexpected("a structure", marker),
        };
        var tag = ReadByte();
        return (Items(fields, 1), tag);
    }

    /// <summary>Whether a marker begins a list.</summary>
    public static bool IsList(byte marker) => (marker & 0xF0) == Marker.TinyList || marker is Marker.List8 or Marker.List16 or Marker.List32;

    public static ProtocolException Unexpected(string wanted, byte marker) => new($"The server sent the marker 0x{marker:X2} where {wanted} was expected.");

    private bool TryReadWideInteger(byte marker, out long value)
    {
        var isInteger = marker is >= Marker.Int8 and <= Marker.Int64;
        if (isInteger)
            _position++;
        value = isInteger ? ReadWideInteger(marker) : 0;
        return isInteger;
    }

    private long ReadWideInteger(byte marker) => marker switch
    {
        Marker.Int8 => (sbyte)ReadByte(),
        Marker.Int16 => BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short))),
        Marker.Int32 => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int))),
        Marker.Int64 => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long))),
        _ => throw Unexpected("an integer", marker),
    };

    private int ReadSize(byte marker, byte first, string wanted)
    {
        var size = (marker - first) switch
        {
            0 => ReadByte(),
            1 => BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort))),
            2 => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint))),
            _ => throw Unexpected(wanted, marker),
        };
        return size <= int.MaxValue ? (int)size : throw new ProtocolException($"The server announced a size of {size}, which is more than 2 GB.");
    }

    private readonly int Items(int count, int bytesEach) => (long)count * bytesEach <= Left ? count : throw TooShort();

    private ReadOnlySpan<byte> Take(int bytes)
    {
        if (bytes > Left)
            throw TooShort();
        var taken = _message.Slice(_position, bytes);
        _position += bytes;
        return taken;
    }

    private static ProtocolException TooShort() => new("The server sent a message that ends inside a value.");
}
