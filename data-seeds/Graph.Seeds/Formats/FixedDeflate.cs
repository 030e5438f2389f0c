namespace Graph.Seeds.Formats;

/// <summary>Deflate (RFC 1951) with one block of fixed Huffman codes and greedy matches.</summary>
/// <remarks>The platform's compressor may give other bytes on another processor; committed files must not depend on that.</remarks>
internal sealed class FixedDeflate
{
    private const int HashBits = 15;
    private const int Window = 32768;
    private const int ChainLength = 48;
    private const int MatchMin = 3;
    private const int MatchMax = 258;

    private static readonly int[] LengthBase =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly int[] DistanceBase =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769,
        1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ];

    private readonly List<byte> _bytes = [];
    private uint _bits;
    private int _bitCount;

    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var writer = new FixedDeflate();
        writer.Write(data);
        return [.. writer._bytes];
    }

    private void Write(ReadOnlySpan<byte> data)
    {
        Put(0b011, 3);
        var heads = new int[1 << HashBits];
        Array.Fill(heads, -1);
        var previous = new int[data.Length];
        for (var at = 0; at < data.Length;)
        {
            var (length, distance) = LongestMatch(data, at, heads, previous);
            if (length < MatchMin)
            {
                PutSymbol(data[at]);
                length = 1;
            }
            else
            {
                PutMatch(length, distance);
            }

            for (var end = at + length; at < end; at++)
                Remember(data, at, heads, previous);
        }

        PutSymbol(256);
        while (_bitCount > 0)
            Put(0, 1, pad: true);
    }

    private static (int Length, int Distance) LongestMatch(ReadOnlySpan<byte> data, int at, int[] heads, int[] previous)
    {
        if (at + MatchMin > data.Length)
            return (0, 0);
        var (best, distance) = (0, 0);
        var limit = Math.Min(MatchMax, data.Length - at);
        var candidate = heads[Hash(data, at)];
        for (var tries = 0; candidate >= 0 && at - candidate <= Window && tries < ChainLength; tries++)
        {
            var length = data.Slice(at, limit).CommonPrefixLength(data[candidate..]);
            if (length > best)
                (best, distance) = (length, at - candidate);
            candidate = previous[candidate];
        }

        return (best, distance);
    }

    private static void Remember(ReadOnlySpan<byte> data, int at, int[] heads, int[] previous)
    {
        if (at + MatchMin > data.Length)
            return;
        var hash = Hash(data, at);
        previous[at] = heads[hash];
        heads[hash] = at;
    }

    private static int Hash(ReadOnlySpan<byte> data, int at) =>
        (int)(((data[at] | ((uint)data[at + 1] << 8) | ((uint)data[at + 2] << 16)) * 2654435761u) >> (32 - HashBits));

    private void PutMatch(int length, int distance)
    {
        var code = Array.FindLastIndex(LengthBase, start => start <= length);
        PutSymbol(257 + code);
        Put((uint)(length - LengthBase[code]), LengthExtra[code]);
        var far = Array.FindLastIndex(DistanceBase, start => start <= distance);
        PutReversed((uint)far, 5);
        Put((uint)(distance - DistanceBase[far]), far < 4 ? 0 : (far / 2) - 1);
    }

    private void PutSymbol(int symbol)
    {
        switch (symbol)
        {
            case < 144: PutReversed((uint)(0x30 + symbol), 8); break;
            case < 256: PutReversed((uint)(0x190 + symbol - 144), 9); break;
            case < 280: PutReversed((uint)(symbol - 256), 7); break;
            default: PutReversed((uint)(0xC0 + symbol - 280), 8); break;
        }
    }

    // Huffman codes stand in the stream with their highest bit first, everything else with the lowest first.
    private void PutReversed(uint code, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
            Put((code >> bit) & 1, 1);
    }

    private void Put(uint value, int count, bool pad = false)
    {
        _bits |= value << _bitCount;
        _bitCount += count;
        while (_bitCount >= 8)
        {
            _bytes.Add((byte)_bits);
            _bits >>= 8;
            _bitCount = pad ? 0 : _bitCount - 8;
        }
    }
}
