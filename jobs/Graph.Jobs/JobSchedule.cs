using System.Linq.Expressions;
using Hangfire;

namespace Graph.Jobs;

/// <summary>The one table of what runs by the clock.</summary>
public static class JobSchedule
{
    /// <summary>Beijing time, whatever the machine thinks.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Every scheduled job.</summary>
    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        ScheduledJob.Of<EnqueueNightlyAnalysisJob>("nightly-analysis", "30 2 * * *", job => job.RunAsync(CancellationToken.None)),
    ];

    /// <summary>A row of the table.</summary>
    /// <param name="Id">Stable name; its title is the text <c>job.{id}</c>.</param>
    /// <param name="Cron">Minute, hour, day of month, month, day of week in <see cref="Zone"/>.</param>
    /// <param name="Register">Enters it in the scheduler.</param>
    public sealed record ScheduledJob(string Id, string Cron, Action<IRecurringJobManager> Register)
    {
        internal static ScheduledJob Of<TJob>(string id, string cron, Expression<Func<TJob, Task>> call) => new(
            id, cron,
            manager => manager.AddOrUpdate(id, call, cron, new RecurringJobOptions { TimeZone = Zone, MisfireHandling = MisfireHandlingMode.Ignorable }));
    }
}
