using System.Text;

namespace Graph.Linkage.Ingest.Cells;

/// <summary>Reads the direction of a statement row in the dialects of banks.</summary>
public static class MoneyDirections
{
    private static readonly Dictionary<string, MoneyDirection> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["进"] = MoneyDirection.In, ["入"] = MoneyDirection.In, ["c"] = MoneyDirection.In, ["cr"] = MoneyDirection.In, ["贷"] = MoneyDirection.In,
        ["贷cr"] = MoneyDirection.In, ["贷方"] = MoneyDirection.In, ["收入"] = MoneyDirection.In, ["收"] = MoneyDirection.In, ["+"] = MoneyDirection.In,
        ["转入"] = MoneyDirection.In, ["进账"] = MoneyDirection.In, ["credit"] = MoneyDirection.In, ["in"] = MoneyDirection.In,
        ["出"] = MoneyDirection.Out, ["d"] = MoneyDirection.Out, ["dr"] = MoneyDirection.Out, ["借"] = MoneyDirection.Out, ["借dr"] = MoneyDirection.Out,
        ["借方"] = MoneyDirection.Out, ["支出"] = MoneyDirection.Out, ["支"] = MoneyDirection.Out, ["付"] = MoneyDirection.Out, ["-"] = MoneyDirection.Out,
        ["转出"] = MoneyDirection.Out, ["出账"] = MoneyDirection.Out, ["debit"] = MoneyDirection.Out, ["out"] = MoneyDirection.Out,
        ["不计收支"] = MoneyDirection.Neutral, ["/"] = MoneyDirection.Neutral, ["中性交易"] = MoneyDirection.Neutral,
    };

    /// <summary>The direction a cell states; unknown words are to be asked about, never guessed.</summary>
    public static MoneyDirection Read(string text) =>
        Words.GetValueOrDefault(text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).Trim());
}
