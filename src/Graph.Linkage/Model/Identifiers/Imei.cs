namespace Graph.Linkage.Model.Identifiers;

/// <summary>Handset numbers. Call records cut or zero the last digit, so the first 14 are the key.</summary>
public static class Imei
{
    private const int KeyDigits = 14;

    /// <summary>Reads an IMEI of 14 or 15 digits or an IMEISV of 16; one of equal digits is nobody's.</summary>
    public static IdentifierReading Read(string text)
    {
        if (IdentifierText.HasLostDigits(text))
            return IdentifierReading.Faulty("digits.lost");
        var digits = IdentifierText.Clean(text);
        if (digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return IdentifierReading.Faulty("imei.charset");
        if (digits.Length is < KeyDigits or > KeyDigits + 2)
            return IdentifierReading.Faulty("imei.length");
        if (digits.AsSpan(0, KeyDigits).IndexOfAnyExcept(digits[0]) < 0)
            return IdentifierReading.Faulty("imei.equal-digits");
        IReadOnlyList<string> warnings = digits.Length == KeyDigits + 1 && digits[^1] != '0' && !Luhn.IsRight(digits) ? ["imei.luhn"] : [];
        return new IdentifierReading(digits[..KeyDigits], digits != text, null, warnings);
    }
}
