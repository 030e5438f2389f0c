using System.Collections.Frozen;
using System.Globalization;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>Which bank a card number belongs to, by its first digits and its length.</summary>
public static class BankBins
{
    private const int PrefixMin = 3;
    private const int PrefixMax = 10;
    private const int SyntheticFirst = 629900;

    private static readonly FrozenDictionary<(string Prefix, int Length), string> Banks = ReferenceTables.Lines("bins.tsv")
        .Select(line => line.Split('\t'))
        .GroupBy(cells => (cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture)), cells => cells[2])
        .ToFrozenDictionary(group => group.Key, group => string.Join("/", group.Distinct().Order(StringComparer.Ordinal)));

    /// <summary>The bank by longest matching prefix and length; several banks joined by slashes; null when no prefix matches.</summary>
    public static string? BankOf(string card)
    {
        if (card.Length is < 15 or > 19 || card.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        if (Synthetic(card) is { } bank)
            return bank;
        for (var length = PrefixMax; length >= PrefixMin; length--)
        {
            if (Banks.TryGetValue((card[..length], card.Length), out var found))
                return found;
        }
        return null;
    }

    /// <summary>Card numbers that belong to nobody: 629900 to 629999, in three demonstration banks.</summary>
    private static string? Synthetic(string card) => (int.Parse(card.AsSpan(0, 6), CultureInfo.InvariantCulture) - SyntheticFirst) switch
    {
        >= 0 and < 34 => "演示银行甲",
        >= 34 and < 67 => "演示银行乙",
        >= 67 and < 100 => "演示银行丙",
        _ => null,
    };
}
