using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Cells;

/// <summary>The one format in which a column writes times, found from a sample of its cells.</summary>
/// <remarks>
/// Understood are 2024/4/1 8:03, 20240401080300, 20240401 with 126 in a second column (a time of day that lost its zeros), days of a
/// spreadsheet (45383.33), 2024年4月1日, ISO 8601 and 24:00:00. Day and month are never guessed: where a column writes 3/4/2024 and
/// nothing in the sample decides, its cells carry the fault <c>time.ambiguous</c>. Times without an offset are Beijing time.
/// </remarks>
public sealed partial class TimeColumn
{
    private const double SerialMin = 20_000;
    private const double SerialMax = 80_000;
    private static readonly DateTime SerialZero = new(1899, 12, 30);

    private readonly bool _isDayFirst;
    private readonly bool _isAmbiguous;

    private TimeColumn(bool hasDate, bool hasClock, bool isDayFirst, bool isAmbiguous) =>
        (HasDate, HasClock, _isDayFirst, _isAmbiguous) = (hasDate, hasClock, isDayFirst, isAmbiguous);

    /// <summary>Whether cells hold a date.</summary>
    public bool HasDate { get; }

    /// <summary>Whether cells hold a time of day.</summary>
    public bool HasClock { get; }

    /// <summary>Looks at cells of a column.</summary>
    public static TimeColumn Detect(IEnumerable<string> sample)
    {
        var cells = sample.Select(Plain).Where(text => text.Length > 0).ToList();
        var (dated, clocked) = (cells.Count(HasADate), cells.Count(HasAClock));
        var yearLast = cells.Select(text => YearLast().Match(text)).Where(match => match.Success).ToList();
        var isDayFirst = yearLast.Exists(match => Number(match, "a") > 12);
        var isMonthFirst = yearLast.Exists(match => Number(match, "b") > 12);
        return new TimeColumn(dated * 2 > cells.Count, clocked > 0 && clocked * 2 > Math.Min(cells.Count, dated == 0 ? cells.Count : dated), isDayFirst, yearLast.Count > 0 && isDayFirst == isMonthFirst);
    }

    /// <summary>Reads a cell, or a date and the time of day beside it.</summary>
    /// <param name="text">The cell, or the one with the date.</param>
    /// <param name="clock">Time of day in a second column, or null.</param>
    /// <returns>Moment null with the fault <c>time.format</c>, <c>time.ambiguous</c>, <c>time.range</c>, <c>time.missing</c> or <c>digits.lost</c>.</returns>
    public (Moment? Moment, string? Fault) Read(string text, string? clock = null)
    {
        var plain = Plain(text);
        if (plain.Length == 0)
            return (null, "time.missing");
        if (Iso().Match(plain) is { Success: true } && DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            return (new Moment(iso.UtcTicks, (short)iso.Offset.TotalMinutes, TimePrecision.Second), null);
        var (date, rest, fault) = Date(plain);
        if (date is not { } day)
            return (null, fault);
        var timeOfDay = clock is null ? rest : Plain(clock);
        if (timeOfDay.Length == 0)
            return Checked(day, TimePrecision.Day);
        return TimeOfDay(timeOfDay) is var (time, precision) ? Checked(day + time, precision) : (null, "time.format");
    }

    private static (Moment?, string?) Checked(DateTime local, TimePrecision precision) =>
        local.Year is < 1980 or > 2100 ? (null, "time.range") : (Moment.Beijing(local, precision), null);

    private static string Plain(string text) => Blanks().Replace(text.Normalize(NormalizationForm.FormKC).Trim().Trim('\'', '"', '=', '\t'), " ");

    private static bool HasADate(string text) => YearFirst().IsMatch(text) || YearLast().IsMatch(text) || Compact().IsMatch(text) || Iso().IsMatch(text) || Serial(text) is not null;

    private static bool HasAClock(string text) =>
        text.Contains(':') || text.Contains('时') || Compact().Match(text) is { Success: true, Length: > 8 } || (Serial(text) is { } serial && serial != Math.Floor(serial))
        || (!HasADate(text) && DigitsOfDay().IsMatch(text));

    private (DateTime? Date, string Clock, string? Fault) Date(string text)
    {
        if (YearFirst().Match(text) is { Success: true } yearFirst)
            return Day(Number(yearFirst, "y"), Number(yearFirst, "m"), Number(yearFirst, "d"), text[yearFirst.Length..].Trim().TrimStart('T'));
        if (Compact().Match(text) is { Success: true } compact)
            return Day(Number(compact, "y"), Number(compact, "m"), Number(compact, "d"), WithColons(compact.Groups["t"].Value.Trim()));
        if (YearLast().Match(text) is { Success: true } yearLast)
        {
            if (_isAmbiguous)
                return (null, "", "time.ambiguous");
            var (day, month) = _isDayFirst ? (Number(yearLast, "a"), Number(yearLast, "b")) : (Number(yearLast, "b"), Number(yearLast, "a"));
            return Day(Number(yearLast, "y"), month, day, text[yearLast.Length..].Trim());
        }
        if (Serial(text) is { } serial)
        {
            var moment = SerialZero.AddSeconds(Math.Round(serial * 86_400));
            return (moment.Date, moment.TimeOfDay == TimeSpan.Zero ? "" : moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture), null);
        }
        return (null, "", Model.Identifiers.IdentifierText.HasLostDigits(text) ? "digits.lost" : "time.format");
    }

    /// <summary>Hours and minutes alone keep their places: 0803 is 08:03.</summary>
    private static string WithColons(string digits) => digits.Length == 4 ? digits[..2] + ":" + digits[2..] : digits;

    private static (DateTime?, string, string?) Day(int year, int month, int day, string rest)
    {
        if (year < 100)
            year += 2000;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (new DateTime(year, month, day), rest, null)
            : (null, "", "time.range");
    }

    /// <summary>A time of day, 24:00:00 included; digits alone have lost their leading zeros (126 is 00:01:26).</summary>
    private static (TimeSpan, TimePrecision)? TimeOfDay(string text)
    {
        var match = Clock().Match(text);
        if (!match.Success && DigitsOfDay().IsMatch(text))
            match = Clock().Match(string.Concat(text.PadLeft(6, '0').Select((digit, i) => i is 2 or 4 ? ":" + digit : digit.ToString())));
        if (!match.Success)
        {
            return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is >= 0 and < 1
                ? (TimeSpan.FromSeconds(Math.Round(part * 86_400)), TimePrecision.Second)
                : null;
        }
        var (hour, minute) = (Number(match, "h"), Number(match, "m"));
        if (match.Groups["pm"].Value is "下午" or "PM" or "pm" && hour < 12)
            hour += 12;
        var hasSeconds = match.Groups["s"].Success;
        var second = hasSeconds ? Number(match, "s") : 0;
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0))
            return null;
        return (new TimeSpan(hour, minute, second), hasSeconds ? TimePrecision.Second : TimePrecision.Minute);
    }

    private static double? Serial(string text) =>
        SerialNumber().IsMatch(text) && double.Parse(text, CultureInfo.InvariantCulture) is >= SerialMin and <= SerialMax and var serial ? serial : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<y>\d{4})\s?[-/.年]\s?(?<m>\d{1,2})\s?[-/.月]\s?(?<d>\d{1,2})日?")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y>\d{4})")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<y>(19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?<t>( ?\d{6}|\d{4}| \d{1,2}:\d{2}(:\d{2})?)?)(\.0+)?$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^((?<pm>上午|下午|AM|PM|am|pm)\s?)?(?<h>\d{1,2})[:时](?<m>\d{1,2})([:分](?<s>\d{1,2})(\.\d+)?秒?)?分?(\s?(?<pm>AM|PM|am|pm))?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^\d{1,6}$")]
    private static partial Regex DigitsOfDay();

    [GeneratedRegex(@"^\d{5}(\.\d+)?$")]
    private static partial Regex SerialNumber();
}
