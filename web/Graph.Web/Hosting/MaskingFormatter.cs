using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace Graph.Web.Hosting;

/// <summary>Writes log lines in which no run of nine or more digits survives: telephone, card and identity numbers are masked.</summary>
public sealed partial class MaskingFormatter(ITextFormatter inner) : ITextFormatter
{
    /// <inheritdoc />
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter();
        inner.Format(logEvent, line);
        output.Write(Mask(line.ToString()));
    }

    /// <summary>The text with the middle of every long number hidden; hashes and ids with letters stay.</summary>
    public static string Mask(string text) =>
        LongNumber().Replace(text, match => $"{match.Value[..3]}****{match.Value[^2..]}");

    [GeneratedRegex(@"(?<![0-9A-Za-z.])\d{9,}[Xx]?(?![0-9A-Za-z])")]
    private static partial Regex LongNumber();
}
