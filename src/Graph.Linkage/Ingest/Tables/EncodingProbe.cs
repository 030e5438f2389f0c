using System.Text;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Finds the encoding of a text file: byte order mark, then strict UTF-8, then GB18030, over the whole file.</summary>
internal static class EncodingProbe
{
    private const int BufferBytes = 1 << 16;

    static EncodingProbe() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding and its stable name.</summary>
    /// <exception cref="GraphException"><c>file.empty</c>, <c>file.not-readable</c> (binary), <c>file.encoding</c>.</exception>
    public static (Encoding Encoding, string Name) Find(string path, string displayName, string wish)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length == 0)
            throw new GraphException(new UserMessage("file.empty", displayName));
        Span<byte> mark = stackalloc byte[3];
        var length = stream.ReadAtLeast(mark, 3, throwOnEndOfStream: false);
        if (mark[..length] is [0xEF, 0xBB, 0xBF])
            return (Encoding.UTF8, "utf-8-bom");
        if (mark[..length] is [0xFF, 0xFE, ..])
            return (Encoding.Unicode, "utf-16le");
        if (mark[..length] is [0xFE, 0xFF, ..])
            return (Encoding.BigEndianUnicode, "utf-16be");
        if (HasNul(stream))
            throw new GraphException(new UserMessage("file.not-readable", displayName));
        if (!wish.Equals("auto", StringComparison.OrdinalIgnoreCase))
            return Named(wish, displayName);
        if (Decodes(stream, new UTF8Encoding(false, throwOnInvalidBytes: true)))
            return (new UTF8Encoding(false), "utf-8");
        var chinese = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        if (Decodes(stream, chinese))
            return (Encoding.GetEncoding("GB18030"), "gb18030");
        throw new GraphException(new UserMessage("file.encoding", displayName));
    }

    private static (Encoding, string) Named(string wish, string displayName)
    {
        try
        {
            var encoding = Encoding.GetEncoding(wish.Equals("gbk", StringComparison.OrdinalIgnoreCase) ? "GB18030" : wish);
            return (encoding, encoding.WebName.ToLowerInvariant());
        }
        catch (ArgumentException e)
        {
            throw new GraphException(new UserMessage("file.encoding-unknown", displayName, wish), e);
        }
    }

    private static bool HasNul(FileStream stream)
    {
        stream.Position = 0;
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (buffer.AsSpan(0, read).Contains((byte)0))
                return true;
        }
        return false;
    }

    private static bool Decodes(FileStream stream, Encoding strict)
    {
        stream.Position = 0;
        var decoder = strict.GetDecoder();
        var (bytes, characters) = (new byte[BufferBytes], new char[BufferBytes]);
        try
        {
            int read;
            while ((read = stream.Read(bytes)) > 0)
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: false);
            decoder.GetChars([], characters, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
