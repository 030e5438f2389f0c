using Graph.Linkage.Model;
using Graph.Linkage.Places;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Where everything belongs, kept as long as it holds.</summary>
public sealed class PlaceIndex(IStore store) : ByContent<PlaceTable>(store)
{
    private readonly IStore _store = store;

    /// <inheritdoc />
    protected override Task<PlaceTable> MakeAsync(Viewer viewer, CancellationToken cancellation) => PlaceReader.ReadAsync(_store, viewer, cancellation);
}
