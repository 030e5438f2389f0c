using System.Text;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>
/// The tables of a web page or of spreadsheet XML, which many systems write under the name .xls. Tags are followed only as far as rows and
/// cells go; nothing in them is run or fetched.
/// </summary>
internal sealed class HtmlTable(string path, Encoding encoding, string encodingName) : ITable
{
    public string Format => "html";

    public string Encoding { get; } = encodingName;

    public IReadOnlyList<string> SheetNames { get; } = [""];

    /// <summary>Whether a page holds any row; one without is no table.</summary>
    public static bool HasRows(string path, Encoding encoding)
    {
        using var table = new HtmlTable(path, encoding, "");
        return table.Rows(default).Any();
    }

    public IEnumerable<TableRow> Rows(CancellationToken cancellation)
    {
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        var source = new HtmlSource(reader);
        var row = new HtmlRow();
        for (var read = 0L; source.Next();)
        {
            if (row.Take(source) is not { } finished)
                continue;
            if (++read % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            yield return finished;
        }
        if (row.Finish() is { } last)
            yield return last;
    }

    public void Dispose()
    {
        // Every enumeration opens and closes the file by itself.
    }
}
