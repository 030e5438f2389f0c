using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Reads the operation log.</summary>
public sealed class OperationsModel(IStore store)
{
    /// <summary>One page of entries, latest first.</summary>
    public async Task<ListPage<Operation>> ListAsync(Viewer viewer, int page, CancellationToken cancellation)
    {
        var entries = await store.Operations.ListAsync(viewer, ListPage<Operation>.SliceOf(page), cancellation);
        return new(entries.Items, entries.Total, Math.Max(1, page));
    }
}
