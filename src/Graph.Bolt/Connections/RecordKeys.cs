namespace Graph.Bolt.Connections;

/// <summary>Names of the columns of a result, shared by its records.</summary>
internal sealed class RecordKeys
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public RecordKeys(IReadOnlyList<string> names)
    {
        Names = names;
        for (var i = 0; i < names.Count; i++)
            _places[names[i]] = i;
    }

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    /// <summary>Place of a column; -1 when there is none of that name.</summary>
    public int Find(string name) => _places.TryGetValue(name, out var place) ? place : -1;
}
