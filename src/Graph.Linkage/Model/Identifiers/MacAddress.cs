using System.Text.RegularExpressions;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>MAC addresses as <c>02:00:00:00:00:01</c>, lower case.</summary>
public static partial class MacAddress
{
    /// <summary>Reads an address with any separators or none; one of equal digits is nobody's.</summary>
    public static IdentifierReading Read(string text)
    {
        var digits = Separators().Replace(IdentifierText.Clean(text), "").ToLowerInvariant();
        if (!Digits().IsMatch(digits))
            return IdentifierReading.Faulty("mac.format");
        if (digits.AsSpan().IndexOfAnyExcept(digits[0]) < 0)
            return IdentifierReading.Faulty("mac.equal-digits");
        return IdentifierReading.Good(string.Join(':', digits.Chunk(2).Select(pair => new string(pair))), text);
    }

    [GeneratedRegex("[:.]")]
    private static partial Regex Separators();

    [GeneratedRegex("^[0-9a-f]{12}$")]
    private static partial Regex Digits();
}
