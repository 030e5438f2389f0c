using System.Globalization;
using Spectre.Console;

namespace Graph.Cli.Output;

/// <summary>Rows for people: as a table on a terminal or as CSV.</summary>
internal sealed class Table(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public Table Add(params object?[] cells)
    {
        _rows.Add([.. cells.Select(cell => cell switch
        {
            null => "",
            double number => number.ToString("0.####", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        })]);
        return this;
    }

    public void WriteText(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 200;
        var table = new Spectre.Console.Table().Border(TableBorder.Simple);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column)));
        foreach (var row in _rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        console.Write(table);
    }

    public void WriteCsv(TextWriter output)
    {
        foreach (var row in _rows.Prepend(columns))
            output.WriteLine(string.Join(',', row.Select(Quote)));
    }

    /// <summary>Quotes where needed; a cell that a spreadsheet would run as a formula is kept as text.</summary>
    private static string Quote(string cell)
    {
        if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !double.TryParse(cell, CultureInfo.InvariantCulture, out _))
            cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
