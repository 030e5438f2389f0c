namespace Graph.Linkage.Ingest.Mapping;

/// <summary>A two-mode table: a nonzero cell links the entity of the row to the entity that the column is named after.</summary>
public sealed record MappedMatrix
{
    /// <summary>Column that names the row, or the name of an entity of the spec.</summary>
    public string Row { get; init; } = "";

    /// <summary>Kind of the rows where <see cref="Row"/> is a column; null takes the column's own name, or <c>Row</c> where it has none.</summary>
    public string? RowKind { get; init; }

    /// <summary>Kind of the entities that columns are named after.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Type of the links.</summary>
    public string Type { get; init; } = "";

    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Row) || string.IsNullOrWhiteSpace(Type))
            throw MappingSpec.Failed("mapping.value", "matrix", Row);
        MappingSpec.CheckKind(Kind);
        if (RowKind is not null)
            MappingSpec.CheckKind(RowKind);
    }
}
