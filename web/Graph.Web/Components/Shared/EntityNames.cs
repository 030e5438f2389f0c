using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.Components.Shared;

/// <summary>How entities are called on pages, for the masking a viewer has.</summary>
public static class EntityNames
{
    private const string China = "86";
    private const int MobileLength = 13;

    /// <summary>Key as the viewer may read it; Chinese mobile numbers as people write them, without the country.</summary>
    public static string KeyOf(EntityId id, Viewer viewer)
    {
        var isMobile = id.Kind == EntityKinds.Phone && id.Key.Length == MobileLength && id.Key.StartsWith(China, StringComparison.Ordinal);
        if (viewer.Masking != MaskingLevel.None)
            return Masking.MaskKey(id);
        return isMobile ? id.Key[China.Length..] : id.Key;
    }

    /// <summary>Name where there is one, else the key.</summary>
    public static string LabelOf(EntityRow row, Viewer viewer)
    {
        if (string.IsNullOrEmpty(row.Name))
            return KeyOf(row.Id, viewer);
        return viewer.Masking == MaskingLevel.None ? row.Name : Masking.MaskName(row.Name);
    }
}
