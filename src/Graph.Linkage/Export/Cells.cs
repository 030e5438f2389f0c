using System.Globalization;

namespace Graph.Linkage.Export;

/// <summary>Texts of cells that spreadsheets open without running them.</summary>
internal static class Cells
{
    /// <summary>Invariant text; a text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The same as a field of a CSV line.</summary>
    public static string Field(object? value)
    {
        var text = Text(value);
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
