using System.Text;
using System.Text.RegularExpressions;

namespace Graph.Web.Hosting;

/// <summary>What people type or paste into the search, made comparable: full-width digits, blanks, +86, and the signs that hide digits.</summary>
public static partial class SearchInput
{
    /// <summary>The text to search for.</summary>
    public static string Clean(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Trim().Trim('"', '\'', '\u201C', '\u201D', ',', ';', '\u3001', '\u3002').Trim();
        plain = HiddenDigits().Replace(plain, match => new string('*', match.Length));
        return NumberWithBlanks().IsMatch(plain) ? DialPrefix().Replace(Blanks().Replace(plain, ""), "") : plain;
    }

    // 138xxxx8000, 138●●●●8000 and 138____8000 mean the same as 138****8000.
    [GeneratedRegex(@"(?<=[0-9])(?:[xX]{2,}|[\u00D7\u25CF\u25A0\u2022\u00B7_#?]+)(?=[0-9])")]
    private static partial Regex HiddenDigits();

    [GeneratedRegex(@"^[0-9*+()\s\u200B\u00AD\u2010-\u2015-]{5,}[xX]?$")]
    private static partial Regex NumberWithBlanks();

    [GeneratedRegex(@"[()\s\u200B\u00AD\u2010-\u2015-]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:\+86|0086|\+)(?=[0-9*])")]
    private static partial Regex DialPrefix();
}
