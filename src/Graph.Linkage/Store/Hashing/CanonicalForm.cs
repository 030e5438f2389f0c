using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Collects the fields of a record in their stated order, each with its length before it, and hashes them.</summary>
/// <remarks>Text is UTF-8, numbers are eight little-endian bytes, an absent field has the length -1. Not thread-safe.</remarks>
public sealed class CanonicalForm
{
    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>Adds a text, or that it is absent.</summary>
    public CanonicalForm Add(string? text)
    {
        if (text is null)
            return AddLength(-1);
        var size = Encoding.UTF8.GetByteCount(text);
        AddLength(size);
        Encoding.UTF8.GetBytes(text, Room(size));
        return this;
    }

    /// <summary>Adds a number, or that it is absent.</summary>
    public CanonicalForm Add(long? number)
    {
        if (number is not { } value)
            return AddLength(-1);
        AddLength(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), value);
        return this;
    }

    /// <summary>Adds a time as UTC ticks, offset and precision, or that it is absent.</summary>
    public CanonicalForm Add(Moment? moment) => moment is { } at
        ? Add(at.UtcTicks).Add((long?)at.OffsetMinutes).Add((long)at.Precision)
        : AddLength(-1);

    /// <summary>The first 16 bytes of the SHA-256 of what was added, as a little-endian number; starts anew afterwards.</summary>
    public UInt128 Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.AsSpan(0, _length), hash);
        _length = 0;
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private CanonicalForm AddLength(int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), length);
        return this;
    }

    private Span<byte> Room(int size)
    {
        if (_length + size > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
        var room = _bytes.AsSpan(_length, size);
        _length += size;
        return room;
    }
}
