using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.Hosting;

/// <summary>The one open store of the host: opened before it serves, closed with it.</summary>
public sealed class StoreHolder : IAsyncDisposable
{
    private IStore? _store;

    /// <summary>Whether the store is open.</summary>
    public bool IsOpen => _store is not null;

    /// <summary>The open store.</summary>
    /// <exception cref="GraphException"><c>store.unavailable</c> before it is opened.</exception>
    public IStore Store => _store ?? throw new GraphException(new UserMessage("store.unavailable"));

    /// <summary>Takes an open store; its owner is the holder from now on.</summary>
    public void Hold(IStore store) => _store = store;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_store is { } store)
            await store.DisposeAsync();
        _store = null;
    }
}
