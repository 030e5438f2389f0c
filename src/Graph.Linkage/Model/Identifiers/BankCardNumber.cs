namespace Graph.Linkage.Model.Identifiers;

/// <summary>Bank card numbers as they stand in a card column.</summary>
public static class BankCardNumber
{
    /// <summary>Reads a card number of 15 to 19 digits; a wrong check digit is a warning only.</summary>
    public static IdentifierReading Read(string text)
    {
        if (IdentifierText.HasLostDigits(text))
            return IdentifierReading.Faulty("digits.lost");
        var digits = IdentifierText.Clean(text);
        if (digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return IdentifierReading.Faulty("card.charset");
        if (digits.Length is < 15 or > 19)
            return IdentifierReading.Faulty("card.length");
        return IdentifierReading.Good(digits, text, Luhn.IsRight(digits) ? [] : ["card.luhn"]);
    }
}
