namespace Graph.Linkage.Store;

/// <summary>Hits of one kind.</summary>
/// <param name="Kind">Kind of entity.</param>
/// <param name="Hits">At most the limit, exact matches first, then by id.</param>
/// <param name="Total">How many match for this viewer.</param>
public sealed record SearchGroup(string Kind, IReadOnlyList<SearchHit> Hits, long Total);
