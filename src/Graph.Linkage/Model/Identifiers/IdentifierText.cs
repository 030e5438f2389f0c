using System.Text;
using System.Text.RegularExpressions;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>The dirt around identifiers: what spreadsheets, exports and typists add.</summary>
public static partial class IdentifierText
{
    private static readonly HashSet<string> NullWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "null", "none", "nan", "n/a", "na", "无", "未知", "不详", "空", "/", "\\", "-", "--", "---", "—", "——", "0", ".", "#n/a", "(null)",
    };

    /// <summary>Plain text of an identifier cell: NFKC; without quotes, ="...", blanks, hyphens, zero-width characters and a trailing .0.</summary>
    public static string Clean(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        var kept = new StringBuilder(plain.Length);
        foreach (var letter in plain)
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter) && letter is not ('"' or '\'' or '`' or '\u2018' or '\u2019' or '\u201C' or '\u201D'
                or '-' or '\u2010' or '\u2011' or '\u2013' or '\u2014' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD'))
                kept.Append(letter);
        }
        var clean = kept.ToString().TrimStart('=');
        return TrailingZero().IsMatch(clean) ? clean[..clean.LastIndexOf('.')] : clean;
    }

    /// <summary>Whether a cell says that there is nothing.</summary>
    public static bool IsNull(string? text) =>
        text is null || (text.Length < 12 && (NullWords.Contains(text.Trim()) || DashesOnly().IsMatch(text)))
        || (text.Length >= 12 && DashesOnly().IsMatch(text)) || string.IsNullOrWhiteSpace(text);

    /// <summary>Whether a spreadsheet has rounded the number away (<c>6.2223E+18</c>): it cannot be restored.</summary>
    public static bool HasLostDigits(string text) => Exponent().IsMatch(text.Normalize(NormalizationForm.FormKC).Trim().Trim('\'', '"'));

    [GeneratedRegex(@"^\d+\.0+$")]
    private static partial Regex TrailingZero();

    [GeneratedRegex(@"^[\s\-—_*]*$")]
    private static partial Regex DashesOnly();

    [GeneratedRegex(@"^[+-]?\d(\.\d+)?[eE]\+?\d{1,3}$")]
    private static partial Regex Exponent();
}
