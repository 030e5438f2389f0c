using System.Text;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Finds the delimiter of a text file: the one that cuts most of its first lines into the same number of cells.</summary>
internal static class DelimiterProbe
{
    private const int LinesMax = 60;
    private const int CharactersMax = 1 << 20;
    private static readonly char[] Candidates = [',', '\t', ';', '|', '，'];

    /// <summary>The delimiter, or null where blanks separate the cells.</summary>
    public static char? Find(string path, Encoding encoding, string wish)
    {
        switch (wish)
        {
            case "blank":
                return null;
            case "tab":
                return '\t';
            case not "auto" when wish.Length > 0:
                return wish[0];
        }
        var lines = FirstLines(path, encoding);
        var best = Candidates
            .Select(candidate => (Delimiter: candidate, Score: Score(lines, line => Cells(line, candidate))))
            .MaxBy(scored => scored.Score);
        if (best.Score > 0)
            return best.Delimiter;
        return Score(lines, line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length) > 0 ? null : ',';
    }

    private static List<string> FirstLines(string path, Encoding encoding)
    {
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
        var source = new LineSource(reader);
        var lines = new List<string>();
        var characters = 0;
        while (lines.Count < LinesMax && characters < CharactersMax && source.Next() is { } line)
        {
            characters += line.Text.Length + 1;
            if (!string.IsNullOrWhiteSpace(line.Text))
                lines.Add(line.Text);
        }
        return lines;
    }

    /// <summary>Lines that agree on the commonest number of cells above one, times that number.</summary>
    private static double Score(List<string> lines, Func<string, int> cells) => lines
        .Select(cells).Where(count => count > 1).GroupBy(count => count)
        .Select(group => group.Count() * Math.Log2(1 + group.Key)).DefaultIfEmpty().Max();

    private static int Cells(string line, char delimiter)
    {
        if (!line.Contains('"'))
            return line.AsSpan().Count(delimiter) + 1;
        var record = new DelimitedRecord(delimiter);
        record.Take(line);
        return record.IsOpen ? line.AsSpan().Count(delimiter) + 1 : record.Cells.Count;
    }
}
