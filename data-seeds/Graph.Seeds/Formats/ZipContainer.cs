using System.Buffers.Binary;
using System.Text;

namespace Graph.Seeds.Formats;

/// <summary>A zip file whose entries all carry 1980-01-01, so that the bytes depend on the content alone.</summary>
internal sealed class ZipContainer
{
    private const ushort FixedDate = 0x0021;

    private static readonly uint[] CrcTable = BuildCrcTable();

    private readonly MemoryStream _body = new();
    private readonly MemoryStream _directory = new();
    private int _count;

    public void Add(string name, byte[] content)
    {
        var packed = FixedDeflate.Compress(content);
        var nameBytes = Encoding.ASCII.GetBytes(name);
        var offset = (uint)_body.Length;
        Span<byte> shared = stackalloc byte[26];
        BinaryPrimitives.WriteUInt16LittleEndian(shared, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(shared[4..], 8);
        BinaryPrimitives.WriteUInt16LittleEndian(shared[8..], FixedDate);
        BinaryPrimitives.WriteUInt32LittleEndian(shared[10..], Crc(content));
        BinaryPrimitives.WriteUInt32LittleEndian(shared[14..], (uint)packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(shared[18..], (uint)content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(shared[22..], (ushort)nameBytes.Length);

        _body.Write("PK\x3\x4"u8);
        _body.Write(shared);
        _body.Write(nameBytes);
        _body.Write(packed);

        Span<byte> tail = stackalloc byte[14];
        BinaryPrimitives.WriteUInt32LittleEndian(tail[10..], offset);
        _directory.Write("PK\x1\x2"u8);
        _directory.Write([20, 0]);
        _directory.Write(shared);
        _directory.Write(tail);
        _directory.Write(nameBytes);
        _count++;
    }

    public byte[] ToBytes()
    {
        Span<byte> end = stackalloc byte[18];
        BinaryPrimitives.WriteUInt16LittleEndian(end[4..], (ushort)_count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[6..], (ushort)_count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[8..], (uint)_directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)_body.Length);
        return [.. _body.ToArray(), .. _directory.ToArray(), .. "PK\x5\x6"u8, .. end];
    }

    private static uint Crc(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var value in content)
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] BuildCrcTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
            table[i] = crc;
        }

        return table;
    }
}
