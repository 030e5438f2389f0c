using Hangfire;
using Microsoft.Extensions.Hosting;

namespace Graph.Jobs;

/// <summary>Enters the schedule when the host starts, and wakes a worker for what an earlier process left owed.</summary>
internal sealed class JobStarter(IRecurringJobManager schedule, IRunWaker waker) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var job in JobSchedule.All)
            job.Register(schedule);
        waker.Wake();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
