using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>An entity as lists show it.</summary>
/// <param name="Nid">Store number; immutable within one store, meaningless outside it.</param>
/// <param name="Id">Kind and key.</param>
/// <param name="Name">Shown value of the attribute <c>name</c>, or null.</param>
/// <param name="Mark">Shown value of the attribute <c>mark</c>, or null.</param>
public sealed record EntityRow(long Nid, EntityId Id, string? Name, string? Mark);
