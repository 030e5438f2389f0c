namespace Graph.Linkage.Store;

/// <summary>What to list of the entities.</summary>
/// <param name="Kind">Only this kind, or null.</param>
/// <param name="Mark">Only those whose shown mark is this, or null.</param>
/// <param name="LinkType">Only those with a link of this type, or null.</param>
public sealed record EntityQuery(string? Kind = null, string? Mark = null, string? LinkType = null);
