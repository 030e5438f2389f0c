using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Graph.Linkage.Ingest.Cells;

/// <summary>Durations of calls.</summary>
public static partial class CellDuration
{
    private const int SecondsMax = 7 * 86_400;

    /// <summary>Reads a duration into seconds: 83, 00:01:23, 1分23秒, 1时2分3秒.</summary>
    /// <returns>Value null with the fault <c>duration.format</c> or <c>duration.range</c>.</returns>
    public static (int? Value, string? Fault) Read(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Trim().Trim('\'', '"');
        var match = Words().Match(plain);
        if (!match.Success)
            match = Clock().Match(plain);
        if (!match.Success && plain.EndsWith(".0", StringComparison.Ordinal))
            plain = plain[..^2];
        long seconds;
        if (match.Success && match.Length > 0)
            seconds = 3600 * Part(match, "h") + 60 * Part(match, "m") + Part(match, "s");
        else if (!long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out seconds))
            return (null, "duration.format");
        return seconds > SecondsMax ? (null, "duration.range") : ((int)seconds, null);
    }

    private static long Part(Match match, string name) =>
        match.Groups[name].Success ? long.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?=.*[时分秒])((?<h>\d{1,4})(小时|时))?((?<m>\d{1,5})(分钟|分))?((?<s>\d{1,6})秒)?$")]
    private static partial Regex Words();

    [GeneratedRegex(@"^((?<h>\d{1,3}):)?(?<m>\d{1,3}):(?<s>\d{2})$")]
    private static partial Regex Clock();
}
