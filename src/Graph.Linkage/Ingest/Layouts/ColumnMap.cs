namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Which column of a sheet holds which field of a layout.</summary>
public sealed class ColumnMap
{
    private readonly IReadOnlyDictionary<string, int> _places;

    internal ColumnMap(HeaderColumns header, IReadOnlyDictionary<string, int> places) => (Header, _places) = (header, places);

    /// <summary>All columns of the sheet.</summary>
    public HeaderColumns Header { get; }

    /// <summary>How many fields were found.</summary>
    public int Count => _places.Count;

    /// <summary>Fields that were found.</summary>
    public IEnumerable<string> Fields => _places.Keys;

    /// <summary>Whether the sheet has the field.</summary>
    public bool Has(string field) => _places.ContainsKey(field);

    /// <summary>Whether the sheet has one of the fields.</summary>
    public bool HasAny(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (Has(field))
                return true;
        }
        return false;
    }

    /// <summary>Place of the field's column from 0, or -1.</summary>
    public int IndexOf(string field) => _places.GetValueOrDefault(field, -1);

    /// <summary>Header of the field's column, or null.</summary>
    public string? NameOf(string field) => _places.TryGetValue(field, out var place) ? Header.Names[place] : null;

    /// <summary>The raw cell of the field, empty where the sheet or the row has none.</summary>
    public string Cell(IReadOnlyList<string> cells, string field) =>
        _places.TryGetValue(field, out var place) && place < cells.Count ? cells[place] : "";

    /// <summary>Columns that no field claims, as (place, name), left to right; columns without a name are left out.</summary>
    public IEnumerable<(int Place, string Name)> FreeColumns()
    {
        var claimed = _places.Values.ToHashSet();
        for (var i = 0; i < Header.Names.Count; i++)
        {
            if (!claimed.Contains(i) && Header.Names[i] != $"#{i + 1}")
                yield return (i, Header.Names[i]);
        }
    }
}
