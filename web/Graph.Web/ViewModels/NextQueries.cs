using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Keeps the last list of what to query, as it takes a reading of all facts to make. Thread-safe.</summary>
public sealed class NextQueries(IStore store)
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private (string Run, string Content, string Viewer)? _key;
    private NextQueryList _list = new([], 0, null, null);

    /// <summary>The list for the current run and content of the store.</summary>
    public async Task<NextQueryList> ReadAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (await store.Findings.CurrentRunAsync(viewer, cancellation) is not { } run)
            return new NextQueryList([], 0, null, null);
        var content = (await store.Linkage.InfoAsync(cancellation)).ContentHash;
        var key = (run.Id, content, (viewer.Dossiers is null ? "*" : string.Join(' ', viewer.Dossiers)) + '|' + string.Join(' ', viewer.RegionPrefixes));
        await _one.WaitAsync(cancellation);
        try
        {
            if (_key != key)
                (_list, _key) = (await NextQueryFinder.FindAsync(store, viewer, cancellation), key);
            return _list;
        }
        finally
        {
            _one.Release();
        }
    }
}
