using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>The truth about what is owed, running and done.</summary>
public interface IRunLedger
{
    /// <summary>Enters a request, or returns the queued or running run with the same key.</summary>
    Task<RunRecord> EnqueueAsync(RunRequest request, CancellationToken cancellation);

    /// <summary>
    /// Claims the oldest owed run (or the one named): queued, or running with a lease that has ended. The fence grows.
    /// </summary>
    /// <returns>Null when nothing is owed.</returns>
    Task<RunClaim?> ClaimAsync(string worker, TimeSpan lease, string? runId, CancellationToken cancellation);

    /// <summary>Notes a stage and progress and extends the lease.</summary>
    /// <exception cref="GraphException"><c>run.fenced</c> when another worker holds the run by now, <c>run.cancelled</c> when a user cancelled it.</exception>
    Task CheckpointAsync(RunClaim claim, string stage, double progress, string? snapshot, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Publishes the findings and ends the run in the transaction that checks the fence.</summary>
    /// <exception cref="GraphException"><c>run.fenced</c> or <c>run.cancelled</c>: nothing is published.</exception>
    Task PublishAsync(RunClaim claim, FindingSet findings, string summaryJson, CancellationToken cancellation);

    /// <summary>Ends a run as failed or, when the holder stops early, hands it back as queued (<paramref name="error"/> null).</summary>
    Task ReleaseAsync(RunClaim claim, UserMessage? error, CancellationToken cancellation);

    /// <summary>Asks a queued or running run to stop; true when it was owed.</summary>
    Task<bool> CancelAsync(string runId, string by, CancellationToken cancellation);

    /// <summary>One run, or null.</summary>
    Task<RunRecord?> FindAsync(Viewer viewer, string runId, CancellationToken cancellation);

    /// <summary>Runs whose scope the viewer sees, latest first.</summary>
    Task<PageOf<RunRecord>> ListAsync(Viewer viewer, Slice slice, CancellationToken cancellation);
}
