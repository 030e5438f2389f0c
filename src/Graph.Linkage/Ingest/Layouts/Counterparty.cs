using System.Text.RegularExpressions;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>The other end of a statement row.</summary>
/// <param name="Entity">Index of its entity in the row.</param>
/// <param name="IsCashPoint">Whether it is the place where cash was taken.</param>
internal readonly partial record struct Counterparty(int Entity, bool IsCashPoint)
{
    /// <summary>
    /// Reads it from its number, else from its name, else as cash, else as unnamed. What has no number of its own hangs on the
    /// subject and never joins two statements.
    /// </summary>
    public static Counterparty Read(RowBuilder row, AccountCells own, string subjectKey, bool isOutgoing)
    {
        var (number, column, name) = Cells(row);
        if (number is not null && ByNumber(row, number, column, subjectKey) is { } known && known != own.Main)
        {
            Describe(row, known, name, subjectKey);
            return new Counterparty(known, false);
        }
        if (IsCash(row))
            return Cash(row, own, subjectKey, isOutgoing);
        name ??= row.Text("merchant");
        var entity = row.Add(EntityKinds.MaskedId, name is null ? $"unnamed@{subjectKey}" : $"name/{name}@{subjectKey}");
        row.Attribute(entity, AttributeNames.Name, name);
        return new Counterparty(entity, false);
    }

    /// <summary>A number and a name written into one cell; either may be null.</summary>
    public static (string? Number, string? Name) Split(string text)
    {
        var match = NumberInText().Match(text);
        if (!match.Success)
            return (null, text);
        var name = text.Remove(match.Index, match.Length).Trim(' ', '(', ')', '[', ']', '-', '/', '|', ':', ',', ';', '，', '；');
        return (match.Value.Replace(" ", ""), name.Length == 0 ? null : name);
    }

    private static (string? Number, string? Column, string? Name) Cells(RowBuilder row)
    {
        var (number, name) = (row.Text("peerNumber"), row.Text("peerName"));
        if (number is null && row.Text("peerInfo") is { } info)
        {
            var parts = Split(info);
            return (parts.Number, row.ColumnOf("peerInfo"), name ?? parts.Name);
        }
        // A number column that also holds the name: 张演三 6299000000000001.
        if (number is not null && name is null && !IdentifierText.HasLostDigits(number) && number.Any(c => c > 0x2E80))
        {
            var parts = Split(number);
            return (parts.Number, row.ColumnOf("peerNumber"), parts.Name);
        }
        return (number, row.ColumnOf("peerNumber"), name);
    }

    private static int? ByNumber(RowBuilder row, string number, string? column, string subjectKey)
    {
        var reading = CounterpartyAccount.Read(number);
        if (reading.Kind is null)
        {
            row.Omit(column, reading.Reading.Fault!, number);
            return null;
        }
        var key = row.Taken(reading.Reading, number)!;
        return reading.Kind == EntityKinds.MaskedId
            ? row.Add(EntityKinds.MaskedId, $"{EntityKinds.PrefixOf(EntityKinds.BankCard)}/{key}@{subjectKey}")
            : row.Add(reading.Kind, key);
    }

    private static void Describe(RowBuilder row, int entity, string? name, string subjectKey)
    {
        row.AttributeFrom(entity, AttributeNames.Provider, "peerBank");
        if (row.Text("peerIdNo") is not null)
        {
            var party = Party.Read(row, "peerName", "peerIdNo", null, subjectKey, isStrict: false);
            if (party.AddTo(row) is { } owner)
            {
                row.Link(LinkTypes.OpenedBy, entity, owner);
                return;
            }
        }
        row.Attribute(entity, AttributeNames.Name, name);
    }

    private static bool IsCash(RowBuilder row) => row.Text("cash") is "1" or "现金" or "钞" or "现钞" or "是" or "现"
        || CashWords().IsMatch($"{row.Text("summary")} {row.Text("tradeType")}");

    private static Counterparty Cash(RowBuilder row, AccountCells own, string subjectKey, bool isOutgoing)
    {
        if (!isOutgoing)
            return new Counterparty(row.Add(EntityKinds.MaskedId, $"cash@{subjectKey}"), false);
        var place = row.Text("outlet") ?? row.Text("place") ?? row.Text("merchant");
        var outlet = row.Add(EntityKinds.Outlet, LayoutRows.PlaceKey(own.Provider, null, place ?? "ATM")!);
        row.Attribute(outlet, AttributeNames.Name, place);
        return new Counterparty(outlet, true);
    }

    [GeneratedRegex(@"[0-9A-Za-z][0-9*xX ]{4,}[0-9A-Za-z]")]
    private static partial Regex NumberInText();

    [GeneratedRegex("取现|取款|ATM|现金支取|现支|存现|现金存入|现存")]
    private static partial Regex CashWords();
}
