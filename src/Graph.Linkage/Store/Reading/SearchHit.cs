namespace Graph.Linkage.Store;

/// <summary>A search hit.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Matched">What matched: its key, or a name.</param>
public sealed record SearchHit(EntityRow Entity, string Matched);
