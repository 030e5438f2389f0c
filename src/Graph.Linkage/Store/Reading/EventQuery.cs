namespace Graph.Linkage.Store;

/// <summary>What to list of the events of an entity or a link.</summary>
/// <param name="Nid">The entity at either end, or null.</param>
/// <param name="Lid">The link, or null. One of the two is given.</param>
/// <param name="Type">Only this type, or null.</param>
/// <param name="FromTicks">Not before this UTC time, or null.</param>
/// <param name="ToTicks">Not after this UTC time, or null.</param>
public sealed record EventQuery(long? Nid = null, long? Lid = null, string? Type = null, long? FromTicks = null, long? ToTicks = null);
