using System.Text;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Opens a file by its content, whatever its name says.</summary>
public static class TableFile
{
    private static readonly byte[] ZipMagic = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] OleMagic = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] PdfMagic = "%PDF"u8.ToArray();
    private static readonly string[] WebPageStarts = ["<!doctype html", "<html", "<table", "<meta"];

    /// <summary>Opens a table for reading; the whole file is looked at once, to be sure of its encoding.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="displayName">How messages name it.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="GraphException"><c>file.not-found</c>, <c>file.empty</c>, <c>file.encoding</c>, <c>file.not-readable</c>, <c>file.pdf</c>, <c>file.html</c>, <c>file.no-access</c>, <c>file.encoding-unknown</c>, <c>file.sheet-missing</c>, <c>file.zip-not-table</c>, <c>file.xls-old</c>, <c>file.xlsx-damaged</c>, <c>file.xlsx-bomb</c>.</exception>
    public static ITable Open(string path, string displayName, TableOptions options)
    {
        if (!File.Exists(path))
            throw new GraphException(new UserMessage("file.not-found", displayName));
        try
        {
            return OpenByContent(path, displayName, options);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new GraphException(new UserMessage("file.no-access", displayName), e);
        }
    }

    private static ITable OpenByContent(string path, string displayName, TableOptions options)
    {
        var magic = Magic(path);
        if (magic.AsSpan().StartsWith(ZipMagic))
            return new XlsxTable(path, displayName, options.Sheet);
        if (magic.AsSpan().StartsWith(OleMagic))
            throw new GraphException(new UserMessage("file.xls-old", displayName));
        if (magic.AsSpan().StartsWith(PdfMagic))
            throw new GraphException(new UserMessage("file.pdf", displayName));
        if (IsWebPage(magic))
            throw new GraphException(new UserMessage("file.html", displayName));
        var (encoding, name) = EncodingProbe.Find(path, displayName, options.Encoding);
        return new CsvTable(path, encoding, name, DelimiterProbe.Find(path, encoding, options.Delimiter));
    }

    /// <summary>Many systems write a web page and call it .xls.</summary>
    private static bool IsWebPage(byte[] beginning)
    {
        var text = Encoding.Latin1.GetString(beginning).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return WebPageStarts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    private static byte[] Magic(string path)
    {
        using var stream = File.OpenRead(path);
        var magic = new byte[64];
        return magic[..stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false)];
    }
}
