using System.Text;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Physical lines of a text with their numbers; a line beyond the limit is cut and says so. Lines can be handed back.</summary>
internal sealed class LineSource(TextReader reader)
{
    /// <summary>Longest line that is kept whole, in characters.</summary>
    public const int LengthMax = 1 << 20;

    private readonly Stack<Line> _returned = new();
    private readonly StringBuilder _text = new();
    private long _number;

    /// <summary>A line without its end.</summary>
    internal readonly record struct Line(string Text, long Number, bool IsCut);

    /// <summary>The next line, or null at the end.</summary>
    public Line? Next()
    {
        if (_returned.TryPop(out var line))
            return line;
        _text.Clear();
        var isCut = false;
        for (var any = false; ; any = true)
        {
            var character = reader.Read();
            if (character < 0)
                return any ? new Line(_text.ToString(), ++_number, isCut) : null;
            if (character == '\r' && reader.Peek() == '\n')
                reader.Read();
            if (character is '\r' or '\n')
                return new Line(_text.ToString(), ++_number, isCut);
            if (_text.Length < LengthMax)
                _text.Append((char)character);
            else
                isCut = true;
        }
    }

    /// <summary>Hands lines back; the first of them is the next again.</summary>
    public void Return(IReadOnlyList<Line> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            _returned.Push(lines[i]);
    }
}
