using System.Text;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>The shared texts of a workbook as UTF-8, half the memory of strings and with a limit.</summary>
internal sealed class TextPool
{
    /// <summary>Most bytes of all texts and their places; a workbook with more is to be saved as CSV.</summary>
    public const long BytesMax = 192L << 20;

    private const int ChunkBytes = 1 << 20;
    private const int PlaceBytes = 12;

    private readonly List<byte[]> _chunks = [];
    private readonly List<(int Chunk, int Start, int Length)> _places = [];
    private long _bytes;
    private int _used;

    /// <summary>The text of a number.</summary>
    /// <exception cref="InvalidDataException">There is no such text.</exception>
    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= _places.Count)
                throw new InvalidDataException("A cell refers to a shared text that is not there.");
            var (chunk, start, length) = _places[index];
            return length == 0 ? "" : Encoding.UTF8.GetString(_chunks[chunk], start, length);
        }
    }

    /// <summary>Adds a text under the next number; false when the pool is full.</summary>
    public bool TryAdd(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        _bytes += length + PlaceBytes;
        if (_bytes > BytesMax)
            return false;
        if (_chunks.Count == 0 || _chunks[^1].Length - _used < length)
        {
            _chunks.Add(new byte[Math.Max(_chunks.Count == 0 ? Math.Max(length, 4096) : ChunkBytes, length)]);
            _used = 0;
        }
        Encoding.UTF8.GetBytes(text, _chunks[^1].AsSpan(_used));
        _places.Add((_chunks.Count - 1, _used, length));
        _used += length;
        return true;
    }
}
