using Graph.Linkage.Store;
using Graph.Web.ViewModels;

namespace Graph.Web.Hosting.Imports;

/// <summary>Asks for runs: enters them in the ledger and wakes whoever works on it.</summary>
public interface IAnalysisRequests
{
    /// <summary>Enters the request, or joins the owed run with its key.</summary>
    Task<RunRecord> AskAsync(AnalysisOrder order, CancellationToken cancellation);
}
