using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Keeps the last of something that takes a reading of all facts to make, as long as run, content and viewer are the same. Thread-safe.</summary>
public abstract class ByContent<TValue>(IStore store)
    where TValue : class
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private (string? Run, string Content, string Viewer) _key;
    private TValue? _value;

    /// <summary>The value for the current run and content of the store.</summary>
    public async Task<TValue> ReadAsync(Viewer viewer, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        var content = (await store.Linkage.InfoAsync(cancellation)).ContentHash;
        var key = (run?.Id, content, (viewer.Dossiers is null ? "*" : string.Join(' ', viewer.Dossiers)) + '|' + string.Join(' ', viewer.RegionPrefixes));
        await _one.WaitAsync(cancellation);
        try
        {
            if (_value is null || _key != key)
                (_value, _key) = (await MakeAsync(viewer, cancellation), key);
            return _value;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Makes it anew.</summary>
    protected abstract Task<TValue> MakeAsync(Viewer viewer, CancellationToken cancellation);
}
