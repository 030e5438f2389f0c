using Graph.Linkage.Model;

namespace Graph.Linkage.Projection;

/// <summary>An entity as a block read gives it.</summary>
/// <param name="Nid">Store number.</param>
/// <param name="Id">Id.</param>
/// <param name="Name">Shown name, or null.</param>
/// <param name="Mark">Shown mark, or null.</param>
public readonly record struct EntityFact(long Nid, EntityId Id, string? Name, string? Mark);
