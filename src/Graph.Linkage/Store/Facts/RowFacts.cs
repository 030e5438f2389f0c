using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>All that one source row says: one sighting of each fact it states.</summary>
/// <param name="Sheet">Sheet from 0.</param>
/// <param name="Row">Record from 1.</param>
/// <param name="SightingKey">128-bit hash of the row's canonical key; equal keys in one dossier are duplicates of one another.</param>
/// <param name="Outcome">Accepted or repaired; the store itself recognises duplicates.</param>
/// <param name="Entities">Entities the row names; the other facts refer to them by index.</param>
/// <param name="Attributes">Attributes of those entities.</param>
/// <param name="Links">Undated relations.</param>
/// <param name="Events">Dated happenings.</param>
public sealed record RowFacts(
    int Sheet, long Row, UInt128 SightingKey, RowOutcome Outcome,
    IReadOnlyList<EntityId> Entities, IReadOnlyList<AttributeFact> Attributes,
    IReadOnlyList<LinkFact> Links, IReadOnlyList<EventFact> Events);
