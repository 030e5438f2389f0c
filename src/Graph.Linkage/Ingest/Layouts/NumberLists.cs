using System.Text.RegularExpressions;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Cells that hold several numbers, with or without names beside them.</summary>
internal static partial class NumberLists
{
    /// <summary>The accounts of a cell; what cannot be read is left out with a warning, lost digits reject the row.</summary>
    public static IReadOnlyList<int> Accounts(RowBuilder row, string field, string subjectKey)
    {
        var accounts = new List<int>();
        foreach (var (number, name) in Numbers(row, field))
        {
            var reading = CounterpartyAccount.Read(number);
            if (reading.Kind is null)
            {
                row.Omit(row.ColumnOf(field), reading.Reading.Fault!, number);
                continue;
            }
            var key = row.Taken(reading.Reading, number)!;
            var account = reading.Kind == EntityKinds.MaskedId
                ? row.Add(EntityKinds.MaskedId, $"{EntityKinds.PrefixOf(EntityKinds.BankCard)}/{key}@{subjectKey}")
                : row.Add(reading.Kind, key);
            row.Attribute(account, AttributeNames.Name, name);
            accounts.Add(account);
        }
        return accounts;
    }

    /// <summary>The phones of a cell, as <see cref="Accounts"/>.</summary>
    public static IReadOnlyList<int> Phones(RowBuilder row, string field)
    {
        var phones = new List<int>();
        foreach (var (number, _) in Numbers(row, field))
        {
            var reading = PhoneNumber.Read(number);
            if (reading.Key is null)
                row.Omit(row.ColumnOf(field), reading.Fault!, number);
            else
                phones.Add(row.Add(EntityKinds.Phone, row.Taken(reading, number)!));
        }
        return phones;
    }

    /// <summary>The parts of a cell between separators.</summary>
    public static IEnumerable<string> Parts(string text) => Separators().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0);

    private static IEnumerable<(string Number, string? Name)> Numbers(RowBuilder row, string field)
    {
        foreach (var part in Parts((row.Text(field) ?? "").Replace('/', ',')))
        {
            if (IdentifierText.HasLostDigits(part))
            {
                yield return (part, null);
                continue;
            }
            // Blanks stand inside one number (6299 0000 ...) as well as between two.
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var pieces = words.Length > 1 && words.All(word => word.Count(char.IsDigit) >= 7) ? words : [part];
            foreach (var piece in pieces)
            {
                var (number, name) = piece.Any(c => c > 0x2E80) ? Counterparty.Split(piece) : (piece, null);
                if (number is not null)
                    yield return (number, name);
                else
                    row.Warn("cell.no-number");
            }
        }
    }

    [GeneratedRegex(@"[,，;；、\r\n\t|]+")]
    private static partial Regex Separators();
}
