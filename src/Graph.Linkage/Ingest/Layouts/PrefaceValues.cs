using System.Text;
using System.Text.RegularExpressions;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Values that exports of single banks write above the header.</summary>
internal static partial class PrefaceValues
{
    /// <summary>The card, else the account that the preface names, or null.</summary>
    public static EntityId? AccountOf(IReadOnlyList<TableRow> preface)
    {
        var text = string.Join('\n', preface.Select(row => string.Join(' ', row.Cells))).Normalize(NormalizationForm.FormKC);
        if (Card().Match(text) is { Success: true } card && BankCardNumber.Read(card.Groups[1].Value).Key is { } cardKey)
            return new EntityId(EntityKinds.BankCard, cardKey);
        if (Account().Match(text) is { Success: true } account && AccountText.Read(account.Groups[1].Value).Key is { } key)
            return new EntityId(BankBins.BankOf(key) is null ? EntityKinds.BankAccount : EntityKinds.BankCard, key);
        return null;
    }

    [GeneratedRegex(@"卡\s*号\s*[:：]?\s*([0-9][0-9 ]{13,22}[0-9])")]
    private static partial Regex Card();

    [GeneratedRegex(@"[账帐]\s*[号户]\s*[:：]?\s*([0-9][0-9 -]{5,30}[0-9])")]
    private static partial Regex Account();
}
