using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>The list of what to query, kept as long as it holds.</summary>
public sealed class NextQueries(IStore store) : ByContent<NextQueryList>(store)
{
    private readonly IStore _store = store;

    /// <inheritdoc />
    protected override Task<NextQueryList> MakeAsync(Viewer viewer, CancellationToken cancellation) => NextQueryFinder.FindAsync(_store, viewer, cancellation);
}
