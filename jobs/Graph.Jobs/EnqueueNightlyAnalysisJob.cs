using Graph.Linkage.Findings;
using Graph.Linkage.Store;

namespace Graph.Jobs;

/// <summary>Enters the nightly analysis of everything, and does it.</summary>
public sealed class EnqueueNightlyAnalysisJob(IStore store, AnalyzeJob analyze)
{
    /// <summary>Asks for the run and works the ledger off.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        await store.Runs.EnqueueAsync(AnalysisRequests.For(new AnalysisParameters(), "nightly", "system"), stopping);
        await analyze.RunAsync(stopping);
    }
}
