using System.Text;

namespace Graph.Web.ViewModels;

/// <summary>Writes small tables as CSV that spreadsheets open without running anything in it.</summary>
internal static class CsvText
{
    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

    /// <summary>A table with a heading and a byte order mark, so that spreadsheets read Chinese.</summary>
    public static string Of(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        Append(text, header);
        foreach (var row in rows)
            Append(text, row);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<string?> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        // A cell that begins like a formula is text to the reader, so it is written as text.
        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + value : value;
        return safe.IndexOfAny(Quoted) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"")}\"";
    }
}
