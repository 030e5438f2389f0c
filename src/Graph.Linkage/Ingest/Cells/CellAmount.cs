using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Graph.Linkage.Ingest.Cells;

/// <summary>Amounts of money as files write them.</summary>
public static partial class CellAmount
{
    private const decimal FenPerYuan = 100;
    private const decimal TenThousand = 10_000;
    private const decimal FenMax = 1_000_000_000_000_000;

    /// <summary>Reads an amount into fen, its sign kept: 1,234.00 ¥5 1.2万 (100.00) +10000.00.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="isFen">Whether the column counts fen rather than yuan.</param>
    /// <returns>Value null with the fault <c>amount.missing</c>, <c>amount.format</c>, <c>amount.fraction</c>, <c>amount.range</c> or <c>digits.lost</c>.</returns>
    public static (long? Value, string? Fault) Read(string text, bool isFen)
    {
        var plain = Signs().Replace(text.Normalize(NormalizationForm.FormKC), "");
        if (plain is "" or "-" or "--" or "/" or "---")
            return (null, "amount.missing");
        var isNegative = plain.StartsWith('(') && plain.EndsWith(')');
        if (isNegative)
            plain = plain[1..^1];
        var factor = 1m;
        if (plain.EndsWith('万'))
            (plain, factor) = (plain[..^1], TenThousand);
        if (plain.Contains('e', StringComparison.OrdinalIgnoreCase))
            return (null, "digits.lost");
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return (null, "amount.format");
        var fen = value * factor * (isFen ? 1 : FenPerYuan) * (isNegative ? -1 : 1);
        if (Math.Abs(fen) > FenMax)
            return (null, "amount.range");
        // Some exports carry binary noise behind the second decimal; a real third decimal is not money.
        var rounded = Math.Round(fen);
        return Math.Abs(fen - rounded) > 0.001m ? (null, "amount.fraction") : ((long)rounded, null);
    }

    [GeneratedRegex(@"[\s,，'""=¥￥$]|元|RMB|CNY|人民币")]
    private static partial Regex Signs();
}
