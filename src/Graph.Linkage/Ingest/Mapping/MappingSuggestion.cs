using Graph.Linkage.Ingest.Layouts;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;

namespace Graph.Linkage.Ingest.Mapping;

/// <summary>Proposes a mapping for a table that no layout knows, from what its cells look like.</summary>
internal static class MappingSuggestion
{
    private const double Share = 0.8;

    /// <summary>Place of the row that looks like a header: the first one of full width without a digit in any cell; -1 where none does.</summary>
    public static int HeaderOf(IReadOnlyList<TableRow> rows)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Count);
        for (var i = 0; i < Math.Min(rows.Count, HeaderFinder.RowsMax); i++)
        {
            var filled = rows[i].Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
            if (filled.Count * 2 > width && filled.Count > 0)
                return filled.All(cell => !cell.Any(char.IsDigit)) ? i : -1;
        }
        return -1;
    }

    /// <summary>
    /// Columns whose cells read as a known identifier become entities of that kind; where there are fewer than two, the first two
    /// columns become entities of kind <c>Node</c>. The first is linked to each other one.
    /// </summary>
    public static MappingSpec? For(string name, HeaderColumns columns, IReadOnlyList<TableRow> rows, int header)
    {
        if (columns.Names.Count < 2)
            return null;
        var data = rows.Skip(header + 1).Where(row => row.Fault is null).ToList();
        var entities = new List<MappedEntity>();
        for (var i = 0; i < columns.Names.Count; i++)
        {
            if (KindOf([.. data.Select(row => i < row.Cells.Count ? row.Cells[i] : "")]) is { } kind)
                entities.Add(new MappedEntity { As = $"e{i + 1}", Kind = kind, Key = columns.Names[i] });
        }
        for (var i = 0; i < 2 && entities.Count < 2; i++)
        {
            if (entities.All(entity => entity.Key != columns.Names[i]))
                entities.Add(new MappedEntity { As = $"e{i + 1}", Kind = "Node", Key = columns.Names[i] });
        }
        return new MappingSpec
        {
            Name = Path.GetFileNameWithoutExtension(name),
            Source = new MappingSource { HeaderRow = header < 0 ? "none" : "auto" },
            Entities = entities,
            Links = [.. entities.Skip(1).Select(entity => new MappedLink { Type = "LINKED", From = entities[0].As, To = entity.As, Directed = false })],
        };
    }

    private static string? KindOf(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(cell => !IdentifierText.IsNull(cell)).ToList();
        if (filled.Count == 0)
            return null;
        foreach (var (kind, read) in new (string, Func<string, IdentifierReading>)[]
        {
            (EntityKinds.Person, IdCard.Read), (EntityKinds.Phone, PhoneNumber.Read), (EntityKinds.Mac, MacAddress.Read),
            (EntityKinds.Ip, IpAddress.Read),
        })
        {
            // Short codes are valid phones; a column of small numbers is not a column of phones.
            if (filled.Count(cell => cell.Trim().Length >= 7 && read(cell).Key is not null) >= Share * filled.Count)
                return kind;
        }
        return filled.Count(cell => BankBins.BankOf(IdentifierText.Clean(cell)) is not null) >= Share * filled.Count ? EntityKinds.BankCard : null;
    }
}
