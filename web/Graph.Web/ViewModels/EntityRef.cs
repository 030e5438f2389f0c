using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>An entity as a page names it.</summary>
/// <param name="Nid">Store number for the address of its page; null when the store no longer holds it.</param>
/// <param name="Id">Kind and key.</param>
/// <param name="Name">Shown name, or null.</param>
/// <param name="Mark">Shown mark, or null.</param>
public sealed record EntityRef(long? Nid, EntityId Id, string? Name, string? Mark)
{
    /// <summary>The reference a row of the store makes.</summary>
    public static EntityRef Of(EntityRow row) => new(row.Nid, row.Id, row.Name, row.Mark);
}
