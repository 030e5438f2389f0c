using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>What the rows that mention an entity say of it.</summary>
internal sealed class EntityFacts
{
    private readonly SortedDictionary<Place, HashSet<AttributeValue>> _rows = [];

    /// <summary>A value with the rows that say so.</summary>
    internal sealed record Seen(AttributeValue Value, IReadOnlyList<Place> Places);

    /// <summary>Rows that mention the entity.</summary>
    public IReadOnlyCollection<Place> Places => _rows.Keys;

    public IEnumerable<long> Sources => _rows.Keys.Select(place => place.Source).Distinct();

    public void Add(Place place, IEnumerable<AttributeValue> attributes)
    {
        if (!_rows.TryGetValue(place, out var values))
            _rows[place] = values = [];
        values.UnionWith(attributes);
    }

    public void Remove(Place place) => _rows.Remove(place);

    /// <summary>Values over the rows that are visible.</summary>
    public List<Seen> Attributes(Func<Place, bool> isVisible) => [.. _rows
        .Where(row => isVisible(row.Key))
        .SelectMany(row => row.Value.Select(value => (row.Key, Value: value)))
        .GroupBy(pair => pair.Value, pair => pair.Key)
        .Select(group => new Seen(group.Key, [.. group]))];

    /// <summary>The value lists show, or null.</summary>
    public static string? Shown(IEnumerable<Seen> values, string name) => ShownValue.Of(
        values.Where(seen => seen.Value.Name == name).Select(seen => (seen.Value.Value, seen.Value.From, (long)seen.Places.Count)));

    public UInt128 Hash(EntityId id) => ContentHash.OfEntity(id, _rows.Values.SelectMany(values => values));

    public byte[] Pack() => Packed.Write(writer => writer.List(_rows, row =>
    {
        writer.Place(row.Key);
        writer.List(row.Value, value =>
        {
            writer.Write(value.Name);
            writer.Write(value.Value);
            writer.Time(value.From);
            writer.Time(value.To);
        });
    }));

    public static EntityFacts Unpack(byte[] data) => Packed.Read(data, reader =>
    {
        var facts = new EntityFacts();
        foreach (var (place, values) in reader.List(() => (reader.Place(), reader.List(
            () => new AttributeValue(reader.ReadString(), reader.ReadString(), reader.Time(), reader.Time())))))
        {
            facts.Add(place, values);
        }
        return facts;
    });
}
