using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting;

namespace Graph.Web.Components.Shared;

/// <summary>
/// Rows of entities by id, remembered for the time of a circuit: findings speak of ids, addresses of pages of store numbers.
/// </summary>
public sealed class EntityDirectory(IStore store, CurrentViewer viewer)
{
    private const int RowsMax = 20_000;
    private readonly Dictionary<EntityId, EntityRow> _rows = [];

    /// <summary>The rows of those ids the viewer sees; hidden and unknown ones are left out.</summary>
    public async Task<IReadOnlyDictionary<EntityId, EntityRow>> ResolveAsync(IEnumerable<EntityId> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<EntityId, EntityRow>();
        foreach (var id in ids.Distinct())
        {
            if (await FindAsync(id, cancellation) is { } row)
                found[id] = row;
        }

        return found;
    }

    /// <summary>The row of an id, or null when the viewer does not see it.</summary>
    public async Task<EntityRow?> FindAsync(EntityId id, CancellationToken cancellation)
    {
        if (_rows.TryGetValue(id, out var known))
            return known;
        var row = await store.Reader.FindAsync(viewer.Viewer, id, cancellation);
        if (row is not null && _rows.Count < RowsMax)
            _rows[id] = row;
        return row;
    }

    /// <summary>Forgets what is remembered, after an import or an undo.</summary>
    public void Forget() => _rows.Clear();
}
