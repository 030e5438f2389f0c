using Graph.Jobs;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting.Imports;

namespace Graph.Web.ViewModels;

/// <summary>Reads the ledger of runs, asks for runs and cancels them.</summary>
public sealed class JobsModel(IStore store, IAnalysisRequests requests, RunActivity activity)
{
    /// <summary>One page of runs, latest first.</summary>
    public async Task<ListPage<RunRecord>> ListAsync(Viewer viewer, int page, CancellationToken cancellation)
    {
        var runs = await store.Runs.ListAsync(viewer, ListPage<RunRecord>.SliceOf(page), cancellation);
        return new(runs.Items, runs.Total, Math.Max(1, page));
    }

    /// <summary>Asks for a run over everything.</summary>
    public Task<RunRecord> EnqueueAsync(AnalysisOrder order, CancellationToken cancellation) => requests.AskAsync(order, cancellation);

    /// <summary>Asks a run to stop; false when it has ended.</summary>
    public Task<bool> CancelAsync(string runId, string by, CancellationToken cancellation) =>
        activity.CancelAsync(store, runId, by, cancellation);
}
