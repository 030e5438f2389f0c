using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>The account that a row is about, by its card column, its account column, or both.</summary>
/// <param name="Main">What facts hang on: the card where one is named, since counterparties name cards, else the account.</param>
/// <param name="All">The card and the account, as far as named.</param>
/// <param name="CardKey">Key of the card, or null.</param>
/// <param name="AccountKey">Key of the account, or null.</param>
/// <param name="Provider">Bank of the card by its first digits, else by the column <c>bank</c>; empty when unknown.</param>
internal readonly record struct AccountCells(int Main, IReadOnlyList<int> All, string? CardKey, string? AccountKey, string Provider)
{
    /// <summary>Reads and adds them with HAS_CARD; rejects the row when neither is there or one is faulty.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cardField">Field of the card.</param>
    /// <param name="accountField">Field of the account.</param>
    /// <param name="fallback">Account of the whole sheet, where the row names none; or null.</param>
    public static AccountCells AddTo(RowBuilder row, string cardField, string accountField, EntityId? fallback = null)
    {
        var hasCard = !IdentifierText.IsNull(row.Raw(cardField));
        var hasAccount = !IdentifierText.IsNull(row.Raw(accountField));
        if (!hasCard && !hasAccount)
            return Named(row, fallback, row.ColumnOf(cardField) ?? row.ColumnOf(accountField));
        var card = hasCard ? row.Required(cardField, BankCardNumber.Read) : null;
        var account = hasAccount ? ReadAccount(row, accountField) : null;
        if (row.IsRejected)
            return default;
        var all = new List<int>();
        if (card is not null)
            all.Add(row.Add(EntityKinds.BankCard, card));
        if (account is { } id && id.Key != card)
            all.Add(row.Add(id));
        if (all.Count == 2)
            row.Link(LinkTypes.HasCard, all[1], all[0]);
        return new AccountCells(all[0], all, card, account?.Key, ProviderOf(row, card ?? account?.Key));
    }

    private static AccountCells Named(RowBuilder row, EntityId? fallback, string? column)
    {
        if (fallback is not { } id)
        {
            row.FailAt(column, "account.missing", null);
            return default;
        }
        var main = row.Add(id);
        return new AccountCells(main, [main], id.Kind == EntityKinds.BankCard ? id.Key : null, id.Key, ProviderOf(row, id.Key));
    }

    // Many files put a card number into the account column; a known first part of a card decides.
    private static EntityId? ReadAccount(RowBuilder row, string field) =>
        row.Required(field, AccountText.Read) is { } text
            ? new EntityId(BankBins.BankOf(text) is null ? EntityKinds.BankAccount : EntityKinds.BankCard, text)
            : null;

    private static string ProviderOf(RowBuilder row, string? key) =>
        (key is null ? null : BankBins.BankOf(key)) ?? LayoutRows.Canonical(row.Text("bank") ?? "");
}
