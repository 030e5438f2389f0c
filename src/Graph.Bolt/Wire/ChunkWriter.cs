using System.Buffers;
using System.Buffers.Binary;

namespace Graph.Bolt.Wire;

/// <summary>Collects messages in chunks until they are sent in one write.</summary>
internal sealed class ChunkWriter : IDisposable
{
    private const int HeaderBytes = 2;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(8192);
    private int _length;

    /// <summary>Whether there is nothing to send.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>What is to be sent.</summary>
    public ReadOnlyMemory<byte> Pending => _buffer.AsMemory(0, _length);

    /// <summary>Adds one message.</summary>
    /// <param name="message">Its bytes, at least one.</param>
    /// <param name="chunkBytes">Most bytes in a chunk.</param>
    public void Add(ReadOnlySpan<byte> message, int chunkBytes = ushort.MaxValue)
    {
        var chunks = (message.Length + chunkBytes - 1) / chunkBytes;
        Demand(message.Length + (chunks + 1) * HeaderBytes);
        while (!message.IsEmpty)
        {
            var chunk = message[..Math.Min(message.Length, chunkBytes)];
            AddHeader(chunk.Length);
            chunk.CopyTo(_buffer.AsSpan(_length));
            _length += chunk.Length;
            message = message[chunk.Length..];
        }
        AddHeader(0);
    }

    /// <summary>Forgets what was sent.</summary>
    public void Clear() => _length = 0;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _length) = ([], 0);
    }

    private void AddHeader(int size)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_buffer.AsSpan(_length), (ushort)size);
        _length += HeaderBytes;
    }

    private void Demand(int bytes)
    {
        if (_buffer.Length - _length >= bytes)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + bytes), 2 * _buffer.Length));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
