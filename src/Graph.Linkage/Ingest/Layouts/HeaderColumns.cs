namespace Graph.Linkage.Ingest.Layouts;

/// <summary>The columns of a sheet by name.</summary>
public sealed class HeaderColumns
{
    private readonly string[] _names;
    private readonly string[] _normalised;

    private HeaderColumns(string[] names)
    {
        _names = names;
        _normalised = [.. names.Select(HeaderText.Normalise)];
    }

    /// <summary>Shown names: trimmed, a repeated name has <c>#2</c>, <c>#3</c> ... behind it, a blank one is <c>#</c> and its place from 1.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Columns named by the cells of a header row.</summary>
    public static HeaderColumns Of(IReadOnlyList<string> cells)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new string[cells.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var name = cells[i].Trim('\uFEFF', ' ', '\t', '\r', '\n', '"', '\u3000', '\u00A0');
            var normalised = HeaderText.Normalise(name);
            if (normalised.Length == 0)
            {
                names[i] = Numbered(i);
                continue;
            }
            seen[normalised] = seen.GetValueOrDefault(normalised) + 1;
            names[i] = seen[normalised] == 1 ? name : $"{name}#{seen[normalised]}";
        }
        return new HeaderColumns(names);
    }

    /// <summary>Columns of a table without a header: <c>#1</c>, <c>#2</c> ...</summary>
    public static HeaderColumns Unnamed(int count) => new([.. Enumerable.Range(0, count).Select(Numbered)]);

    /// <summary>Place of a column from 0, or -1. Spelling variants match; <c>#n</c> is the nth column where none has that name.</summary>
    public int IndexOf(string name)
    {
        var exact = Array.IndexOf(_names, name.Trim());
        if (exact >= 0)
            return exact;
        var normalised = HeaderText.Normalise(name);
        var similar = Array.IndexOf(_normalised, normalised);
        if (similar >= 0)
            return similar;
        return normalised.StartsWith('#') && int.TryParse(normalised.AsSpan(1), out var place) && place >= 1 && place <= _names.Length
            ? place - 1
            : -1;
    }

    /// <summary>
    /// Finds the column of each field. Fields are served in the order given, their aliases in order of preference; a column serves one
    /// field. Names that equal an alias come before names that equal one up to the unit in brackets.
    /// </summary>
    public ColumnMap Match(IReadOnlyDictionary<string, IReadOnlyList<string>> aliases)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var taken = new bool[_names.Length];
        foreach (var strip in new[] { false, true })
        {
            foreach (var (field, names) in aliases)
            {
                if (!places.ContainsKey(field) && Find(names, taken, strip) is >= 0 and var place)
                {
                    places[field] = place;
                    taken[place] = true;
                }
            }
        }
        return new ColumnMap(this, places);
    }

    private int Find(IReadOnlyList<string> aliases, bool[] taken, bool strip)
    {
        foreach (var alias in aliases)
        {
            var wanted = HeaderText.Normalise(alias);
            for (var i = 0; i < _normalised.Length; i++)
            {
                if (!taken[i] && (strip ? HeaderText.WithoutUnit(_normalised[i]) : _normalised[i]) == wanted)
                    return i;
            }
        }
        return -1;
    }

    private static string Numbered(int index) => $"#{index + 1}";
}
