using Graph.Linkage.Ingest.Cells;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Amount and direction of a statement row.</summary>
/// <param name="Fen">Amount in fen, not negative.</param>
/// <param name="IsOutgoing">Whether the subject paid.</param>
/// <param name="IsNeutral">Whether the source says neither in nor out (不计收支).</param>
internal readonly record struct Money(long Fen, bool IsOutgoing, bool IsNeutral)
{
    /// <summary>
    /// Reads them from an amount with a direction column, a pair of columns for income and outlay, or a signed amount; rejects the row
    /// when none of these says both.
    /// </summary>
    public static Money? Read(RowBuilder row, ColumnMap columns)
    {
        if (!columns.Has("amount"))
            return Pair(row);
        if (SheetAmounts.Required(row, "amount") is not { } fen)
            return null;
        if (columns.Has("direction") && !string.IsNullOrWhiteSpace(row.Raw("direction")))
            return Flagged(row, Math.Abs(fen));
        if (row.Raw("amount").AsSpan().IndexOfAny("+-＋－−(（") >= 0)
            return new Money(Math.Abs(fen), fen < 0, false);
        row.Fail(columns.Has("direction") ? "direction" : "amount", "statement.direction");
        return null;
    }

    private static Money? Flagged(RowBuilder row, long fen)
    {
        switch (MoneyDirections.Read(row.Raw("direction")))
        {
            case MoneyDirection.In:
                return new Money(fen, false, false);
            case MoneyDirection.Out:
                return new Money(fen, true, false);
            case MoneyDirection.Neutral:
                return new Money(fen, true, true);
            default:
                row.Fail("direction", "statement.direction");
                return null;
        }
    }

    private static Money? Pair(RowBuilder row)
    {
        var income = SheetAmounts.Optional(row, "income") ?? 0;
        var outlay = SheetAmounts.Optional(row, "outlay") ?? 0;
        if (income != 0 && outlay == 0)
            return new Money(Math.Abs(income), false, false);
        if (outlay != 0 && income == 0)
            return new Money(Math.Abs(outlay), true, false);
        row.Fail(income == 0 ? "income" : "outlay", income == 0 ? "amount.missing" : "statement.direction");
        return null;
    }
}
