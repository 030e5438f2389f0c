namespace Graph.Linkage.Model.Identifiers;

/// <summary>The number of a counterparty, of which nobody says whether it is a card or an account.</summary>
public static class CounterpartyAccount
{
    /// <summary>
    /// Reads it: a masked number is a <see cref="EntityKinds.MaskedId"/> with the mask as key, a number that matches a bank's prefix and
    /// length a card, anything else an account.
    /// </summary>
    /// <returns>Kind null when the reading has a fault.</returns>
    public static (string? Kind, IdentifierReading Reading) Read(string text)
    {
        if (MaskedText.IsMasked(text))
            return (EntityKinds.MaskedId, IdentifierReading.Good(IdentifierText.Clean(text), text));
        var account = AccountText.Read(text);
        if (account.Key is not { } key)
            return (null, account);
        return BankBins.BankOf(key) is null ? (EntityKinds.BankAccount, account) : (EntityKinds.BankCard, BankCardNumber.Read(text));
    }
}
