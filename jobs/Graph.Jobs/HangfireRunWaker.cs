using Hangfire;

namespace Graph.Jobs;

/// <summary>Wakes through the queue of Hangfire.</summary>
internal sealed class HangfireRunWaker(IBackgroundJobClient jobs) : IRunWaker
{
    public void Wake() => jobs.Enqueue<AnalyzeJob>(job => job.RunAsync(CancellationToken.None));
}
