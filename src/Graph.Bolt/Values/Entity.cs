namespace Graph.Bolt;

/// <summary>What nodes and relationships share.</summary>
internal abstract class Entity(string elementId, IReadOnlyDictionary<string, object> properties) : IEntity
{
    public object this[string key] => Properties[key];

    public IReadOnlyDictionary<string, object> Properties { get; } = properties;

    public string ElementId { get; } = elementId;

    public T Get<T>(string key) => Properties[key].As<T>();

    public bool TryGet<T>(string key, out T value)
    {
        var isThere = Properties.TryGetValue(key, out var found);
        value = isThere ? found.As<T>() : default!;
        return isThere;
    }

    public override int GetHashCode() => ElementId.GetHashCode(StringComparison.Ordinal);
}
