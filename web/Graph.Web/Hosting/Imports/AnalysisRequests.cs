using Graph.Linkage.Store;
using Graph.Web.ViewModels;

namespace Graph.Web.Hosting.Imports;

/// <summary>Enters runs in the ledger of the store.</summary>
internal sealed class AnalysisRequests(IStore store) : IAnalysisRequests
{
    /// <inheritdoc />
    public Task<RunRecord> AskAsync(AnalysisOrder order, CancellationToken cancellation) =>
        store.Runs.EnqueueAsync(order.ToRequest(), cancellation);
}
