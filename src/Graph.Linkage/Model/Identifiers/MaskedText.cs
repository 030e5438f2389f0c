namespace Graph.Linkage.Model.Identifiers;

/// <summary>Partly hidden values such as <c>138****8000</c>, <c>6226******5669</c>, <c>张*</c>.</summary>
public static class MaskedText
{
    /// <summary>Whether some of it is hidden and some is not.</summary>
    public static bool IsMasked(string text)
    {
        var clean = IdentifierText.Clean(text);
        return (clean.Contains('*') || clean.Contains("XXXX", StringComparison.OrdinalIgnoreCase)) && clean.Any(letter => letter != '*' && char.ToUpperInvariant(letter) != 'X');
    }

    /// <summary>Whether a full value could be behind a mask: what stands before the first and after the last asterisk agrees.</summary>
    public static bool Matches(string mask, string full)
    {
        var clean = IdentifierText.Clean(mask);
        var (first, last) = (clean.IndexOf('*'), clean.LastIndexOf('*'));
        return first >= 0 && full.Length > first + clean.Length - 1 - last
            && full.StartsWith(clean[..first], StringComparison.Ordinal) && full.EndsWith(clean[(last + 1)..], StringComparison.Ordinal);
    }
}
