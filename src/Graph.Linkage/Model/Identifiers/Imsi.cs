namespace Graph.Linkage.Model.Identifiers;

/// <summary>SIM numbers: 15 digits, country 460, then the operator.</summary>
public static class Imsi
{
    private const int Digits = 15;

    /// <summary>Reads a SIM number; one of another country is taken with a warning.</summary>
    public static IdentifierReading Read(string text)
    {
        if (IdentifierText.HasLostDigits(text))
            return IdentifierReading.Faulty("digits.lost");
        var digits = IdentifierText.Clean(text);
        if (digits.Length != Digits)
            return IdentifierReading.Faulty("imsi.length");
        if (digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return IdentifierReading.Faulty("imsi.charset");
        return IdentifierReading.Good(digits, text, digits.StartsWith("460", StringComparison.Ordinal) || digits.StartsWith("001", StringComparison.Ordinal) ? [] : ["imsi.foreign"]);
    }
}
