using System.Globalization;
using System.Xml;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Reads the rows of one sheet; rows without any cell are not there.</summary>
internal sealed class XlsxSheetReader(XmlReader reader, int sheet, XlsxStyles styles, IReadOnlyList<string> texts)
{
    /// <summary>Most columns of a row; a cell further out makes the row a fault instead of a wide array.</summary>
    private const int WidthMax = 1024;

    /// <summary>Digits a number cell holds exactly.</summary>
    private const int ExactDigits = 15;

    private long _row;

    /// <summary>The next row, or null at the end.</summary>
    public TableRow? Next()
    {
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            _row = long.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) ? number : _row + 1;
            if (!reader.IsEmptyElement && ReadCells() is { } row)
                return row;
        }
        return null;
    }

    private TableRow? ReadCells()
    {
        var cells = new List<string>();
        var isTooWide = false;
        var isAnyFilled = false;
        var end = reader.Depth;
        while (reader.Read() && reader.Depth > end)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var column = Column(reader.GetAttribute("r")) ?? cells.Count;
            var text = Cell();
            if (text.Length == 0)
                continue;
            isAnyFilled = true;
            if (column >= WidthMax)
            {
                isTooWide = true;
                continue;
            }
            while (cells.Count < column)
                cells.Add("");
            if (cells.Count == column)
                cells.Add(text);
        }
        return isAnyFilled ? new TableRow(sheet, _row, _row, cells, isTooWide ? "row.too-wide" : null) : null;
    }

    private string Cell()
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = int.TryParse(reader.GetAttribute("s"), CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (reader.IsEmptyElement)
            return "";
        var value = "";
        var end = reader.Depth;
        while (reader.Read() && reader.Depth > end)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName is "v" or "is")
                value = XlsxPackage.RichText(reader);
            else if (reader.LocalName == "f")
                XlsxPackage.RichText(reader);
        }
        return type switch
        {
            "s" => texts[int.Parse(value, CultureInfo.InvariantCulture)],
            "b" => value == "1" ? "TRUE" : "FALSE",
            "n" => Number(value, style),
            _ => value,
        };
    }

    /// <summary>A number as it was typed, as far as the file still knows.</summary>
    private string Number(string value, int style)
    {
        if (!double.TryParse(value, CultureInfo.InvariantCulture, out var number))
            return value;
        if (styles.IsDate(style))
            return styles.DateText(number);
        var digits = value.AsSpan().TrimStart('-');
        if (digits.IndexOfAnyExceptInRange('0', '9') < 0)
            return digits.Length <= ExactDigits ? value : number.ToString("0.##############E+0", CultureInfo.InvariantCulture);
        if (Math.Abs(number) >= 1e15)
            return number.ToString("0.##############E+0", CultureInfo.InvariantCulture);
        return Math.Abs(number) is > 1e-4 or 0 ? ((decimal)number).ToString("0.################", CultureInfo.InvariantCulture) : value;
    }

    /// <summary>Column from 0 of a reference such as <c>AB12</c>, or null.</summary>
    private static int? Column(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
            return null;
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetterUpper(letter))
                break;
            column = column * 26 + (letter - 'A' + 1);
            if (column > 1 << 20)
                break;
        }
        return column == 0 ? null : column - 1;
    }
}
