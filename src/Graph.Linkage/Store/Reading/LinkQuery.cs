namespace Graph.Linkage.Store;

/// <summary>What to list of the links of an entity.</summary>
/// <param name="Nid">The entity.</param>
/// <param name="Type">Only this type, or null.</param>
/// <param name="OtherKind">Only where the other end is of this kind, or null.</param>
public sealed record LinkQuery(long Nid, string? Type = null, string? OtherKind = null);
