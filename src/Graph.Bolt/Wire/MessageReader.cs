using System.Buffers;
using System.Buffers.Binary;

namespace Graph.Bolt.Wire;

/// <summary>Cuts the bytes of a connection into messages.</summary>
/// <remarks>
/// A message that lies in one chunk inside the buffer is handed out where it is; only a split one is copied together. A
/// handed-out message is valid until the next call.
/// </remarks>
internal sealed class MessageReader(Stream stream) : IDisposable
{
    /// <summary>Size of the receive buffer.</summary>
    internal const int BufferBytes = 256 * 1024;

    /// <summary>Larger messages are hostile: a range of 50,000 links is one megabyte.</summary>
    internal const int MessageBytesMax = 512 * 1024 * 1024;

    private const int HeaderBytes = 2;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
    private byte[] _whole = [];
    private int _start;
    private int _end;
    private int _wholeBytes;
    private int _chunkLeft;
    private bool _isInside;

    /// <summary>Bytes received so far.</summary>
    public long Received { get; private set; }

    /// <summary>Receives at least one byte.</summary>
    /// <returns>False when the server closed the connection.</returns>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (_start == _end)
            _start = _end = 0;
        else if (_buffer.Length - _end < BufferBytes / 4)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
        _end += count;
        Received += count;
        return count > 0;
    }

    /// <summary>Takes the next message out of what was received; false when more is needed.</summary>
    /// <exception cref="ProtocolException">The message is larger than any sound one.</exception>
    public bool TryRead(out ReadOnlySpan<byte> message)
    {
        message = default;
        while (true)
        {
            if (_chunkLeft == 0)
            {
                if (_end - _start < HeaderBytes)
                    return false;
                var size = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_start));
                if (!_isInside && size > 0 && TryReadInPlace(size, out message))
                    return true;
                _start += HeaderBytes;
                if (size == 0)
                {
                    // Between messages this is a sign of life, nothing more.
                    if (!_isInside)
                        continue;
                    _isInside = false;
                    message = _whole.AsSpan(0, _wholeBytes);
                    _wholeBytes = 0;
                    return true;
                }
                (_isInside, _chunkLeft) = (true, size);
            }
            var count = Math.Min(_chunkLeft, _end - _start);
            if (count == 0)
                return false;
            Gather(_buffer.AsSpan(_start, count));
            _start += count;
            _chunkLeft -= count;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        if (_whole.Length > 0)
            ArrayPool<byte>.Shared.Return(_whole);
        (_buffer, _whole, _start, _end) = ([], [], 0, 0);
    }

    private bool TryReadInPlace(int size, out ReadOnlySpan<byte> message)
    {
        message = default;
        var data = _start + HeaderBytes;
        if (_end - data < size + HeaderBytes || BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(data + size)) != 0)
            return false;
        message = _buffer.AsSpan(data, size);
        _start = data + size + HeaderBytes;
        return true;
    }

    private void Gather(ReadOnlySpan<byte> part)
    {
        var needed = _wholeBytes + part.Length;
        if (needed > MessageBytesMax)
            throw new ProtocolException($"The server sent a message of more than {MessageBytesMax} bytes.");
        if (needed > _whole.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * _whole.Length));
            _whole.AsSpan(0, _wholeBytes).CopyTo(larger);
            if (_whole.Length > 0)
                ArrayPool<byte>.Shared.Return(_whole);
            _whole = larger;
        }
        part.CopyTo(_whole.AsSpan(_wholeBytes));
        _wholeBytes = needed;
    }
}
