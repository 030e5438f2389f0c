using Graph.Jobs;
using Graph.Linkage.Store;
using Graph.Web.ViewModels;

namespace Graph.Web.Hosting.Imports;

/// <summary>Enters runs in the ledger of the store and wakes the worker.</summary>
internal sealed class LedgerRequests(IStore store, IRunWaker waker) : IAnalysisRequests
{
    /// <inheritdoc />
    public async Task<RunRecord> AskAsync(AnalysisOrder order, CancellationToken cancellation)
    {
        var run = await store.Runs.EnqueueAsync(order.ToRequest(), cancellation);
        waker.Wake();
        return run;
    }
}
