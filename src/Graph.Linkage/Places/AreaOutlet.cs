using Graph.Linkage.Model;

namespace Graph.Linkage.Places;

/// <summary>An outlet with what was opened there.</summary>
/// <param name="Id">The outlet.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Opened">Cards and numbers opened there.</param>
public sealed record AreaOutlet(EntityId Id, string? Name, AreaCount Opened);
