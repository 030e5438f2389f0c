using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Which cell styles show a number as a date or a span of time, and from which day dates count.</summary>
internal sealed partial class XlsxStyles(IReadOnlyList<XlsxStyles.Kind> kinds, bool isFrom1904)
{
    private const int SecondsADay = 86_400;

    /// <summary>Last moment of the year 9999, in days from 1900.</summary>
    private const double SerialMax = 2_958_465.99;

    private const int DaysTo1904 = 1462;

    /// <summary>More styles than a workbook may have.</summary>
    private const int StylesMax = 1 << 16;

    private static readonly DateTime From1900 = new(1899, 12, 30);

    /// <summary>What numbers of a style are.</summary>
    internal enum Kind
    {
        /// <summary>A number.</summary>
        Number,

        /// <summary>A day, a time of day or both.</summary>
        Date,

        /// <summary>Hours and minutes that may exceed a day.</summary>
        Span,
    }

    /// <summary>ISO text of a date (the day alone for whole numbers, the time alone below one) or hours of a span; null for a number.</summary>
    public string? DateText(int style, double serial)
    {
        var kind = style >= 0 && style < kinds.Count ? kinds[style] : Kind.Number;
        var days = isFrom1904 && kind == Kind.Date && serial >= 1 ? serial + DaysTo1904 : serial;
        if (kind == Kind.Number || days is not (>= 0 and <= SerialMax))
            return null;
        var seconds = Math.Round(days * SecondsADay);
        var date = From1900.AddSeconds(seconds);
        if (kind == Kind.Span)
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(seconds / 3600):00}:{date:mm:ss}");
        if (days < 1)
            return date.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    public static XlsxStyles Read(XlsxPart part, bool isFrom1904)
    {
        var formats = new Dictionary<int, Kind> { [46] = Kind.Span };
        foreach (var date in (int[])[.. Enumerable.Range(14, 9), .. Enumerable.Range(27, 10), 45, 47, .. Enumerable.Range(50, 9)])
            formats[date] = Kind.Date;
        var kinds = new List<Kind>();
        var isInCells = false;
        while (part.Read())
        {
            if (part.LocalName == "cellXfs")
                isInCells = part.IsElement && !part.IsEmpty;
            if (!part.IsElement)
                continue;
            part.BeginItem();
            if (!int.TryParse(part.Attribute("numFmtId"), CultureInfo.InvariantCulture, out var id))
                id = 0;
            if (part.LocalName == "numFmt" && formats.Count < StylesMax)
                formats[id] = Of(part.Attribute("formatCode") ?? "");
            if (part.LocalName == "xf" && isInCells && kinds.Count < StylesMax)
                kinds.Add(formats.GetValueOrDefault(id));
        }
        return new XlsxStyles(kinds, isFrom1904);
    }

    private static Kind Of(string format)
    {
        if (Elapsed().IsMatch(Quoted().Replace(format, "")))
            return Kind.Span;
        return DateLetters().IsMatch(Literals().Replace(format, "")) ? Kind.Date : Kind.Number;
    }

    [GeneratedRegex("\"[^\"]*\"|\\\\.")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\[(h+|m+|s+)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Elapsed();

    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|General|AM/PM", RegexOptions.IgnoreCase)]
    private static partial Regex Literals();

    [GeneratedRegex("[ymdhs]", RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();
}
