namespace Graph.Linkage.Model.Identifiers;

/// <summary>Account numbers and names of any bank or payment company.</summary>
public static class AccountText
{
    private const int LengthMin = 4;
    private const int LengthMax = 64;

    /// <summary>Reads an account: 4 to 64 letters and digits after cleaning, as they stand.</summary>
    public static IdentifierReading Read(string text)
    {
        if (IdentifierText.HasLostDigits(text))
            return IdentifierReading.Faulty("digits.lost");
        var account = IdentifierText.Clean(text);
        return account.Length is < LengthMin or > LengthMax ? IdentifierReading.Faulty("account.length") : IdentifierReading.Good(account, text);
    }
}
