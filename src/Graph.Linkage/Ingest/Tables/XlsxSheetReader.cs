using System.Globalization;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Reads the rows of one sheet; rows without any cell are not there.</summary>
internal sealed class XlsxSheetReader(XlsxPart part, int sheet, XlsxStyles styles, TextPool texts)
{
    /// <summary>Columns of a sheet.</summary>
    private const int WidthMax = 16_384;

    /// <summary>Empty columns before a cell; one further out makes the row a fault instead of a wide array.</summary>
    private const int GapMax = 1024;

    /// <summary>Longest cell in characters; the format allows 32,767.</summary>
    private const int CellMax = 1 << 20;

    /// <summary>Characters kept of a cell that is too long.</summary>
    private const int ShownMax = 200;

    private long _row;

    /// <summary>The next row, or null at the end.</summary>
    public TableRow? Next(CancellationToken cancellation)
    {
        for (var passed = 1; part.ReadTo("row"); passed++)
        {
            if (passed % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            part.BeginItem();
            // A row stands for evidence by its number, so that no two may share one.
            _row = long.TryParse(part.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(number, _row + 1) : _row + 1;
            if (!part.IsEmpty && ReadCells() is { } row)
                return row;
        }
        return null;
    }

    private TableRow? ReadCells()
    {
        var cells = new List<string>();
        string? fault = null;
        var isAnyFilled = false;
        var next = 0;
        var end = part.Depth;
        while (part.Read() && part.Depth > end)
        {
            if (!part.IsElement || part.LocalName != "c")
                continue;
            var column = Column(part.Attribute("r")) ?? next;
            next = column + 1;
            var text = Cell();
            if (text.Length == 0)
                continue;
            isAnyFilled = true;
            if (text.Length > CellMax)
                (text, fault) = (text[..ShownMax], "row.too-long");
            if (column >= WidthMax || column - cells.Count > GapMax)
            {
                fault ??= "row.too-wide";
                continue;
            }
            while (cells.Count < column)
                cells.Add("");
            if (cells.Count == column)
                cells.Add(text);
        }
        return isAnyFilled ? new TableRow(sheet, _row, _row, cells, fault) : null;
    }

    private string Cell()
    {
        var type = part.Attribute("t") ?? "n";
        var style = int.TryParse(part.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (part.IsEmpty)
            return "";
        var value = "";
        var end = part.Depth;
        while (part.Read() && part.Depth > end)
        {
            if (part.IsElement && part.LocalName is "v" or "is")
                value = part.Text();
        }
        return type switch
        {
            _ when value.Length == 0 => "",
            "s" => texts[int.Parse(value, CultureInfo.InvariantCulture)],
            "b" => value == "1" ? "TRUE" : "FALSE",
            "n" => Number(value.Trim(), style),
            _ => value,
        };
    }

    /// <summary>A number as it was typed, as far as the file still knows.</summary>
    private string Number(string value, int style)
    {
        if (!double.TryParse(value, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        if (styles.DateText(style, number) is { } date)
            return date;
        var digits = value.AsSpan().TrimStart('-');
        if (!digits.ContainsAnyExceptInRange('0', '9'))
            return digits.Length <= CellNumber.ExactDigits ? value : CellNumber.Lost(number);
        if (Math.Abs(number) >= 1e15)
            return CellNumber.Lost(number);
        return Math.Abs(number) is > 1e-4 or 0 ? ((decimal)number).ToString("0.################", CultureInfo.InvariantCulture) : value;
    }

    /// <summary>Column from 0 of a reference such as <c>AB12</c>, or null.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > WidthMax)
                break;
            column = column * 26 + (letter - 'A' + 1);
        }
        return column == 0 ? null : column - 1;
    }
}
