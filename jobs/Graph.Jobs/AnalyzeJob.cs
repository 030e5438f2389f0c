using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Microsoft.Extensions.Logging;

namespace Graph.Jobs;

/// <summary>Works off the ledger: claims what is owed, one run after the other, until nothing is.</summary>
public sealed class AnalyzeJob(IStore store, TimeProvider time, RunActivity activity, ILogger<AnalyzeJob> log)
{
    /// <summary>How long a claim holds without a sign of life; every checkpoint renews it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private static readonly string Worker = $"{Environment.MachineName}/{Environment.ProcessId}";

    /// <summary>Runs all that is owed.</summary>
    /// <param name="stopping">Ends early; a run that is under way goes back to the ledger.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (await store.Runs.ClaimAsync(Worker, Lease, null, stopping) is { } claim)
            await RunAsync(claim, stopping);
    }

    private async Task RunAsync(RunClaim claim, CancellationToken stopping)
    {
        var runId = claim.Run.Id;
        var work = activity.Begin(runId, stopping);
        try
        {
            await AnalysisRun.ExecuteAsync(store, claim, time, new Reporter(activity, runId), work.Token);
            log.LogInformation("Run {Run} finished.", runId);
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            // A user's wish is already in the ledger and stays; a host that stops hands the run back.
            await store.Runs.ReleaseAsync(claim, error: null, CancellationToken.None);
            stopping.ThrowIfCancellationRequested();
        }
        catch (GraphException refused) when (refused.Code is "run.cancelled" or "run.fenced")
        {
            log.LogInformation("Run {Run} was given up: {Code}.", runId, refused.Code);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Run {Run} failed.", runId);
            var message = failure is GraphException known ? known.UserMessage : new UserMessage("run.failed", failure.GetType().Name);
            await store.Runs.ReleaseAsync(claim, message, CancellationToken.None);
        }
        finally
        {
            activity.End(runId);
        }
    }

    private sealed class Reporter(RunActivity activity, string runId) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => activity.Report(runId, value);
    }
}
