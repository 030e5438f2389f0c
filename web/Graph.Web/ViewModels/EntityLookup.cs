using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Finds the store's rows for ids that findings name, each once.</summary>
internal sealed class EntityLookup(ILinkageReader reader, Viewer viewer)
{
    private readonly Dictionary<EntityId, EntityRef> _known = [];

    public async Task<EntityRef> FindAsync(EntityId id, CancellationToken cancellation)
    {
        if (_known.TryGetValue(id, out var known))
            return known;
        var row = await reader.FindAsync(viewer, id, cancellation);
        return _known[id] = row is null ? new EntityRef(null, id, null, null) : EntityRef.Of(row);
    }

    public async Task<IReadOnlyList<EntityRef>> FindAsync(IEnumerable<EntityId> ids, CancellationToken cancellation)
    {
        var found = new List<EntityRef>();
        foreach (var id in ids)
            found.Add(await FindAsync(id, cancellation));
        return found;
    }
}
