using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting;

namespace Graph.Web.Components.Shared;

/// <summary>How entities are called on pages, for the masking a viewer has.</summary>
public static class EntityNames
{
    /// <summary>Key as the viewer may read it.</summary>
    public static string KeyOf(EntityId id, Viewer viewer) =>
        viewer.Masking == MaskingLevel.None ? id.Key : MaskingFormatter.Mask(id.Key);

    /// <summary>Name where there is one, else the key.</summary>
    public static string LabelOf(EntityRow row, Viewer viewer) => row.Name is { Length: > 0 } name && viewer.Masking == MaskingLevel.None
        ? name
        : row.Name is { Length: > 0 } hidden ? hidden[..1] + new string('*', hidden.Length - 1) : KeyOf(row.Id, viewer);
}
