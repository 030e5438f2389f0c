using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Which cell styles show a number as a date, and from which day dates count.</summary>
internal sealed partial class XlsxStyles(IReadOnlyList<bool> isDate, bool isFrom1904)
{
    private const int SecondsADay = 86_400;
    private static readonly DateTime From1900 = new(1899, 12, 30);
    private static readonly DateTime From1904 = new(1904, 1, 1);

    /// <summary>Whether cells of a style are dates.</summary>
    public bool IsDate(int style) => style >= 0 && style < isDate.Count && isDate[style];

    /// <summary>A date as ISO text: the day alone for whole numbers, the time alone below one.</summary>
    public string DateText(double serial)
    {
        if (serial is < 0 or > 2_958_465.99999)
            return serial.ToString("R", CultureInfo.InvariantCulture);
        var date = (isFrom1904 ? From1904 : From1900).AddSeconds(Math.Round(serial * SecondsADay));
        if (serial < 1)
            return date.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    public static XlsxStyles Read(XmlReader reader, bool isFrom1904)
    {
        var dateFormats = new HashSet<int>([.. Enumerable.Range(14, 9), .. Enumerable.Range(27, 10), .. Enumerable.Range(45, 3), .. Enumerable.Range(50, 9)]);
        var isDate = new List<bool>();
        var isInCells = false;
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs")
                isInCells = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "numFmt" && int.TryParse(reader.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id)
                && DateLetters().IsMatch(Literals().Replace(reader.GetAttribute("formatCode") ?? "", "")))
                dateFormats.Add(id);
            if (reader.LocalName == "xf" && isInCells)
                isDate.Add(int.TryParse(reader.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var format) && dateFormats.Contains(format));
        }
        return new XlsxStyles(isDate, isFrom1904);
    }

    [GeneratedRegex("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|General|AM/PM", RegexOptions.IgnoreCase)]
    private static partial Regex Literals();

    [GeneratedRegex("[ymdhs]", RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();
}
