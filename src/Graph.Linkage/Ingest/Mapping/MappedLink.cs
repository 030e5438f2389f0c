namespace Graph.Linkage.Ingest.Mapping;

/// <summary>A link between two entities of a row; with <see cref="At"/> it is an event.</summary>
public sealed record MappedLink
{
    /// <summary>Known type, or any other name.</summary>
    public string Type { get; init; } = "";

    /// <summary>Name of the entity it starts from.</summary>
    public string From { get; init; } = "";

    /// <summary>Name of the entity it goes to.</summary>
    public string To { get; init; } = "";

    /// <summary>Column of the time, or null.</summary>
    public string? At { get; init; }

    /// <summary>Column of the end, or null.</summary>
    public string? Until { get; init; }

    /// <summary>Column of the amount, or null.</summary>
    public string? Amount { get; init; }

    /// <summary>Unit of the amount: <c>yuan</c> or <c>fen</c>.</summary>
    public string Unit { get; init; } = "yuan";

    /// <summary>Column of the duration, or null.</summary>
    public string? Seconds { get; init; }

    /// <summary>Column of the number of happenings, or null.</summary>
    public string? Count { get; init; }

    /// <summary>Column of the weight, or null.</summary>
    public string? Weight { get; init; }

    /// <summary>Details by name, each with its column.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();

    /// <summary>False when the ends are interchangeable.</summary>
    public bool Directed { get; init; } = true;

    internal IEnumerable<string> Columns() =>
        new[] { At, Until, Amount, Seconds, Count, Weight }.OfType<string>().Concat(Set.Values);

    internal void Check(IReadOnlySet<string> entities)
    {
        if (string.IsNullOrWhiteSpace(Type))
            throw MappingSpec.Failed("mapping.link-type", From, To);
        foreach (var end in new[] { From, To })
        {
            if (!entities.Contains(end))
                throw MappingSpec.Failed("mapping.link-end", Type, end);
        }
        if (Unit is not ("yuan" or "fen"))
            throw MappingSpec.Failed("mapping.value", "unit", Unit);
    }
}
