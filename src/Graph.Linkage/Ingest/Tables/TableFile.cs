using System.Text;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Opens a file by its content, whatever its name says.</summary>
public static class TableFile
{
    private static readonly byte[] ZipMagic = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] OleMagic = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<table", "<meta", "<style", "<head", "<body", "<div", "<?xml", "<workbook"];

    // What a name does not say: files that were only renamed.
    private static readonly (byte[] Magic, string Code)[] Refused =
    [
        ("%PDF"u8.ToArray(), "file.pdf"), ("Rar!"u8.ToArray(), "file.archive"), ([0x37, 0x7A, 0xBC, 0xAF], "file.archive"), ([0x1F, 0x8B], "file.archive"),
        ([0xFF, 0xD8, 0xFF], "file.image"), ([0x89, 0x50, 0x4E, 0x47], "file.image"), ("GIF8"u8.ToArray(), "file.image"), ("{\\rtf"u8.ToArray(), "file.word"),
    ];

    /// <summary>Opens a table for reading; the whole file is looked at once, to be sure of its encoding.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="displayName">How messages name it.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="GraphException"><c>file.not-found</c>, <c>file.empty</c>, <c>file.encoding</c>, <c>file.not-readable</c>, <c>file.pdf</c>, <c>file.html</c>, <c>file.no-access</c>, <c>file.encoding-unknown</c>, <c>file.sheet-missing</c>, <c>file.zip-not-table</c>, <c>file.archive</c>, <c>file.image</c>, <c>file.word</c>, <c>file.password</c>, <c>file.xls-old</c>, <c>file.xlsx-damaged</c>, <c>file.xlsx-bomb</c>.</exception>
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
            return new XlsTable(path, displayName, options.Sheet);
        if (Refused.FirstOrDefault(kind => magic.AsSpan().StartsWith(kind.Magic)) is { Code: { } code })
            throw new GraphException(new UserMessage(code, displayName));
        var (encoding, name) = EncodingProbe.Find(path, displayName, options.Encoding);
        if (IsPage(magic))
            return HtmlTable.HasRows(path, encoding) ? new HtmlTable(path, encoding, name) : throw new GraphException(new UserMessage("file.html", displayName));
        return new CsvTable(path, encoding, name, DelimiterProbe.Find(path, encoding, options.Delimiter));
    }

    /// <summary>Many systems write a web page and call it .xls.</summary>
    private static bool IsPage(byte[] beginning)
    {
        var text = Encoding.Latin1.GetString(beginning).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return PageStarts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    private static byte[] Magic(string path)
    {
        using var stream = File.OpenRead(path);
        var magic = new byte[64];
        return magic[..stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false)];
    }
}
