namespace Graph.Linkage.Model.Identifiers;

/// <summary>统一社会信用代码 (GB 32100): 18 characters with a check character.</summary>
public static class CreditCode
{
    private const int Length = 18;
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>Reads a code; a wrong check character is a warning only.</summary>
    public static IdentifierReading Read(string text)
    {
        if (IdentifierText.HasLostDigits(text))
            return IdentifierReading.Faulty("digits.lost");
        var code = IdentifierText.Clean(text).ToUpperInvariant();
        if (code.Length != Length)
            return IdentifierReading.Faulty("credit.length");
        if (code.Any(letter => !Characters.Contains(letter)))
            return IdentifierReading.Faulty("credit.charset");
        return IdentifierReading.Good(code, text, code[^1] == CheckCharacter(code) ? [] : ["credit.check"]);
    }

    private static char CheckCharacter(string code)
    {
        var (sum, weight) = (0, 1);
        for (var i = 0; i < Length - 1; i++)
        {
            sum += Characters.IndexOf(code[i]) * weight;
            weight = weight * 3 % 31;
        }
        return Characters[(31 - sum % 31) % 31];
    }
}
