namespace Graph.Linkage.Ingest.Mapping;

/// <summary>An entity that a row names.</summary>
public sealed record MappedEntity
{
    /// <summary>Name of the entity for the links of the same spec.</summary>
    public string As { get; init; } = "";

    /// <summary>Known kind, or any other name.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Column of the key.</summary>
    public string Key { get; init; } = "";

    /// <summary>Attributes by name, each with its column.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();

    internal IEnumerable<string> Columns() => Set.Values.Prepend(Key);

    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(As) || string.IsNullOrWhiteSpace(Key))
            throw MappingSpec.Failed("mapping.entity", As.Length > 0 ? As : Key);
        MappingSpec.CheckKind(Kind);
    }
}
