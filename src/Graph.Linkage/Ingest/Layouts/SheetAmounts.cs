using Graph.Linkage.Ingest.Cells;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Amounts of a row; the header says where they are in fen.</summary>
internal static class SheetAmounts
{
    /// <summary>The amount in fen with its sign; a missing or faulty one rejects the row.</summary>
    public static long? Required(RowBuilder row, string field)
    {
        if (row.Text(field) is null && row.Raw(field).Trim() is not ("0" or "0.0" or "0.00"))
        {
            row.Fail(field, "amount.missing");
            return null;
        }
        var reading = CellAmount.Read(row.Raw(field), IsFen(row, field));
        if (reading.Value is null)
            row.Fail(field, reading.Fault ?? "amount.format");
        return reading.Value;
    }

    /// <summary>The amount in fen with its sign; null when missing, and with a warning when faulty.</summary>
    public static long? Optional(RowBuilder row, string field)
    {
        if (row.Text(field) is null)
            return null;
        var reading = CellAmount.Read(row.Raw(field), IsFen(row, field));
        if (reading.Value is null)
            row.Warn(reading.Fault ?? "amount.format");
        return reading.Value;
    }

    private static bool IsFen(RowBuilder row, string field) => row.ColumnOf(field) is { } column && HeaderText.Normalise(column).Contains("(分");
}
