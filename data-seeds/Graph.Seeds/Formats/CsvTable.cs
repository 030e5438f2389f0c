using System.Text;

namespace Graph.Seeds.Formats;

/// <summary>Comma-separated text with CRLF line ends, quoted only where it must be.</summary>
internal sealed class CsvTable
{
    private readonly StringBuilder _text = new();

    public void Add(IReadOnlyList<string> cells) => _text.AppendJoin(',', cells.Select(Quote)).Append("\r\n");

    public void AddLine(string line) => _text.Append(line).Append("\r\n");

    public byte[] ToBytes(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(_text.ToString()),
        TextEncoding.Utf8WithMark => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())],
        _ => Encoding.UTF8.GetBytes(_text.ToString()),
    };

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
