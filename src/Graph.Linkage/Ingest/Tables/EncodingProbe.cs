using System.Text;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Finds the encoding of a text file: byte order mark, then strict UTF-8, then GB18030, over the whole file.</summary>
internal static class EncodingProbe
{
    private const int BufferBytes = 1 << 16;
    private const int SampleBytes = 4 << 20;

    /// <summary>A character split by the edge of the buffer can add this many characters to it.</summary>
    private const int SplitCharacters = 4;

    static EncodingProbe() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding and its stable name. Every byte of the file has been decoded with it.</summary>
    /// <exception cref="GraphException"><c>file.empty</c>, <c>file.not-readable</c> (binary), <c>file.encoding</c>, <c>file.encoding-unknown</c>.</exception>
    public static (Encoding Encoding, string Name) Find(string path, string displayName, string wish)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length == 0)
            throw new GraphException(new UserMessage("file.empty", displayName));
        foreach (var (encoding, name) in Candidates(stream, displayName, wish))
        {
            if (Decodes(stream, encoding, displayName))
                return (encoding, name);
        }
        throw new GraphException(new UserMessage(HasNul(stream) ? "file.not-readable" : "file.encoding", displayName));
    }

    private static IEnumerable<(Encoding, string)> Candidates(FileStream stream, string displayName, string wish)
    {
        if (Marked(stream) is { } marked)
        {
            yield return marked;
        }
        else if (!wish.Equals("auto", StringComparison.OrdinalIgnoreCase))
        {
            yield return Named(wish, displayName);
        }
        else
        {
            yield return (new UTF8Encoding(false), "utf-8");
            // GB18030 decodes much of what is UTF-8 with one broken byte; the wrong characters would be taken for names.
            if (!IsMostlyUtf8(stream))
                yield return (Encoding.GetEncoding("GB18030"), "gb18030");
        }
    }

    private static (Encoding, string)? Marked(FileStream stream)
    {
        Span<byte> mark = stackalloc byte[3];
        stream.Position = 0;
        var length = stream.ReadAtLeast(mark, 3, throwOnEndOfStream: false);
        return mark[..length] switch
        {
            [0xEF, 0xBB, 0xBF] => (Encoding.UTF8, "utf-8-bom"),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, "utf-16le"),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, "utf-16be"),
            _ => null,
        };
    }

    private static (Encoding, string) Named(string wish, string displayName)
    {
        try
        {
            return wish.ToLowerInvariant() switch
            {
                "utf-8" or "utf8" or "utf-8-bom" => (new UTF8Encoding(false), "utf-8"),
                "gbk" or "gb2312" or "gb18030" or "cp936" or "936" => (Encoding.GetEncoding("GB18030"), "gb18030"),
                "utf-16" or "utf-16le" => (Encoding.Unicode, "utf-16le"),
                "utf-16be" => (Encoding.BigEndianUnicode, "utf-16be"),
                _ => (Encoding.GetEncoding(wish), Encoding.GetEncoding(wish).WebName.ToLowerInvariant()),
            };
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new GraphException(new UserMessage("file.encoding-unknown", displayName, wish), e);
        }
    }

    /// <summary>Whether every byte is text; a NUL character is proof of a binary file in any encoding.</summary>
    private static bool Decodes(FileStream stream, Encoding encoding, string displayName)
    {
        stream.Position = 0;
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        var decoder = strict.GetDecoder();
        var (bytes, characters) = (new byte[BufferBytes], new char[BufferBytes + SplitCharacters]);
        try
        {
            int read;
            do
            {
                read = stream.Read(bytes);
                var count = decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read == 0);
                if (characters.AsSpan(0, count).Contains('\0'))
                    throw new GraphException(new UserMessage("file.not-readable", displayName));
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Whether the beginning holds more characters of three or four UTF-8 bytes than bytes that are none; GBK text hardly has the former.</summary>
    private static bool IsMostlyUtf8(FileStream stream)
    {
        stream.Position = 0;
        var sample = new byte[Math.Min(SampleBytes, stream.Length)];
        var rest = sample.AsSpan(0, stream.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false));
        var (sound, broken) = (0, 0);
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(rest, out _, out var length) != System.Buffers.OperationStatus.Done)
                broken++;
            else if (length >= 3)
                sound++;
            rest = rest[Math.Max(1, length)..];
        }
        return sound > broken;
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
}
