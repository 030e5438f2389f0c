using System.Text;
using Graph.Linkage.Ingest.Layouts;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;

namespace Graph.Linkage.Ingest.Mapping;

/// <summary>Keys of mapped entities: known kinds are validated and normalised, custom ones trimmed.</summary>
internal static class MappedKey
{
    /// <summary>The key of a cell that is not empty; null when it is faulty, which rejects the row.</summary>
    public static string? Read(RowBuilder row, string kind, string column, string cell)
    {
        var reading = Identifier(kind, cell);
        if (reading is null)
            return Text(kind, cell);
        if (reading.Key is null)
            row.FailAt(column, reading.Fault!, cell);
        return row.Taken(reading, cell);
    }

    /// <summary>Whether a cell leaves its entity out of the row. Custom kinds know no null words: 0 may be a name.</summary>
    public static bool IsEmpty(string kind, string cell) =>
        EntityKinds.IsCustom(kind) ? string.IsNullOrWhiteSpace(cell) : IdentifierText.IsNull(cell);

    private static IdentifierReading? Identifier(string kind, string cell) => kind switch
    {
        EntityKinds.Person => IdCard.Read(cell),
        EntityKinds.Phone => PhoneNumber.Read(cell),
        EntityKinds.Imsi => Imsi.Read(cell),
        EntityKinds.Device => Imei.Read(cell),
        EntityKinds.BankCard => BankCardNumber.Read(cell),
        EntityKinds.BankAccount => AccountText.Read(cell),
        EntityKinds.Ip => IpAddress.Read(cell),
        EntityKinds.Mac => MacAddress.Read(cell),
        _ => null,
    };

    private static string Text(string kind, string cell) => kind switch
    {
        EntityKinds.Company => CreditCode.Read(cell).Key ?? "@" + cell.Trim().Normalize(NormalizationForm.FormKC),
        EntityKinds.Url or EntityKinds.Address => LayoutRows.Canonical(cell),
        EntityKinds.Case => LayoutRows.Canonical(cell).ToUpperInvariant(),
        _ when EntityKinds.IsCustom(kind) => cell.Trim().Normalize(),
        _ => cell.Trim().Normalize(NormalizationForm.FormKC),
    };
}
