using System.Collections.Concurrent;
using Graph.Linkage.Findings;
using Graph.Linkage.Store;

namespace Graph.Jobs;

/// <summary>What the worker of this process is doing: progress for the pages, and a way to stop it at once.</summary>
public sealed class RunActivity
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();
    private readonly ConcurrentDictionary<string, RunProgress> _progress = new();

    /// <summary>A run started, advanced or ended; the argument is its id. Raised on the worker's thread.</summary>
    public event Action<string>? Changed;

    /// <summary>Latest progress of a run of this process, or null.</summary>
    public RunProgress? ProgressOf(string runId) => _progress.GetValueOrDefault(runId);

    /// <summary>Cancels a run in the ledger, and stops it here and now when this process works on it.</summary>
    /// <returns>True when the run was owed or running.</returns>
    public async Task<bool> CancelAsync(IStore store, string runId, string by, CancellationToken cancellation)
    {
        var wasOwed = await store.Runs.CancelAsync(runId, by, cancellation);
        if (_running.TryGetValue(runId, out var work))
            await work.CancelAsync();
        Changed?.Invoke(runId);
        return wasOwed;
    }

    internal CancellationTokenSource Begin(string runId, CancellationToken stopping)
    {
        var work = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _running[runId] = work;
        Changed?.Invoke(runId);
        return work;
    }

    internal void Report(string runId, RunProgress progress)
    {
        _progress[runId] = progress;
        Changed?.Invoke(runId);
    }

    internal void End(string runId)
    {
        if (_running.TryRemove(runId, out var work))
            work.Dispose();
        _progress.TryRemove(runId, out _);
        Changed?.Invoke(runId);
    }
}
