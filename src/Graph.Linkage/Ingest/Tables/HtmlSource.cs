using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Splits a web page into tags and the text between them. Comments, scripts and styles are passed over.</summary>
internal sealed partial class HtmlSource(TextReader reader)
{
    private const int TagMax = 1 << 16;
    private const int TextMax = 1 << 16;

    private readonly StringBuilder _piece = new();
    private string? _skipped;

    /// <summary>Whether the piece is a tag.</summary>
    public bool IsTag { get; private set; }

    /// <summary>Text between tags, as written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Name of the tag in lower case, without a prefix.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it closes.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Whether it closes itself.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Columns that a cell spans, at least 1.</summary>
    public int Span { get; private set; } = 1;

    /// <summary>Column from 1 that spreadsheet XML gives a cell, or 0.</summary>
    public int Index { get; private set; }

    /// <summary>Line of the piece.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Goes to the next piece; false at the end.</summary>
    public bool Next()
    {
        while (true)
        {
            var next = reader.Peek();
            if (next < 0)
                return false;
            if (next == '<')
                ReadTag();
            else
                ReadText();
            if (_skipped is null)
                return true;
            if (IsTag && IsEnd && Name == _skipped)
                _skipped = null;
        }
    }

    private void ReadText()
    {
        IsTag = false;
        _piece.Clear();
        while (_piece.Length < TextMax && reader.Peek() is >= 0 and not '<')
            _piece.Append(Character());
        Text = _piece.ToString();
    }

    private void ReadTag()
    {
        IsTag = true;
        _piece.Clear();
        reader.Read();
        while (reader.Peek() >= 0)
        {
            var character = Character();
            if (character == '>' && (!IsComment() || EndsComment()))
                break;
            if (_piece.Length < TagMax)
                _piece.Append(character);
            else if (IsComment())
                _piece.Remove(3, _piece.Length - 6);
        }
        var tag = _piece.ToString();
        var name = TagName().Match(tag);
        Name = name.Groups["name"].Value.ToLowerInvariant();
        IsEnd = tag.StartsWith('/');
        IsEmpty = tag.EndsWith('/');
        Span = Math.Clamp(Number(ColumnSpan().Match(tag), 1) + (tag.Contains("MergeAcross", StringComparison.OrdinalIgnoreCase) ? 1 : 0), 1, 1024);
        Index = Number(ColumnIndex().Match(tag), 0);
        if (!IsEnd && !IsEmpty && Name is "script" or "style")
            _skipped ??= Name;
    }

    private bool IsComment() => _piece.Length >= 3 && _piece[0] == '!' && _piece[1] == '-' && _piece[2] == '-';

    private bool EndsComment() => _piece.Length >= 5 && _piece[^1] == '-' && _piece[^2] == '-';

    private char Character()
    {
        var character = (char)reader.Read();
        if (character == '\n')
            Line++;
        return character;
    }

    private static int Number(Match match, int otherwise) =>
        match.Success && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    [GeneratedRegex(@"^/?(?:[A-Za-z][\w-]*:)?(?<name>[A-Za-z][A-Za-z0-9]*)")]
    private static partial Regex TagName();

    [GeneratedRegex("""(?:colspan|MergeAcross)\s*=\s*["']?(\d{1,4})""", RegexOptions.IgnoreCase)]
    private static partial Regex ColumnSpan();

    [GeneratedRegex("""ss:Index\s*=\s*["']?(\d{1,5})""", RegexOptions.IgnoreCase)]
    private static partial Regex ColumnIndex();
}
