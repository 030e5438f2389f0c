using System.IO.Compression;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Stops an unpacked stream that grows beyond reason, whatever its directory entry claims.</summary>
internal sealed class BoundedStream(Stream inner, long compressedLength, UserMessage refusal, long itemMax = long.MaxValue) : Stream
{
    /// <summary>Below this size any ratio is harmless, in bytes.</summary>
    public const long HarmlessMax = 64L << 20;

    /// <summary>Most bytes one packed byte may become; real sheets stay below fifty.</summary>
    public const long RatioMax = 200;

    /// <summary>Most bytes of one part, and of all parts of a workbook.</summary>
    public const long LengthMax = 4L << 30;

    private long _read;
    private long _itemStart;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <summary>Whether an entry says of itself that it unpacks beyond reason; reading never returns more than it says.</summary>
    public static bool IsBeyondReason(ZipArchiveEntry entry) => IsBeyondReason(entry.Length, entry.CompressedLength);

    /// <summary>Begins the next item (a row, a text); one item may be no longer than <c>itemMax</c>, so that memory stays bounded.</summary>
    public void BeginItem() => _itemStart = _read;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        if (IsBeyondReason(_read, compressedLength) || _read - _itemStart > itemMax)
            throw new GraphException(refusal);
        return read;
    }

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private static bool IsBeyondReason(long length, long compressedLength) =>
        length > LengthMax || (length > HarmlessMax && length / RatioMax > compressedLength);
}
