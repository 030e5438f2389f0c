using Hangfire;
using Hangfire.InMemory;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Jobs;

/// <summary>Registers the background jobs of an embedded host.</summary>
public static class JobServices
{
    /// <summary>
    /// Adds jobs, their schedule and one worker. The queue lives in memory and only wakes: after a restart the ledger says what is owed.
    /// The host registers <c>IStore</c> and <c>TimeProvider</c>.
    /// </summary>
    public static IServiceCollection AddGraphJobs(this IServiceCollection services)
    {
        services.AddSingleton<RunActivity>();
        services.AddSingleton<IRunWaker, HangfireRunWaker>();
        services.AddTransient<AnalyzeJob>();
        services.AddTransient<EnqueueNightlyAnalysisJob>();
        services.AddHangfire(hangfire => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseFilter(new AutomaticRetryAttribute { Attempts = 0 })
            .UseInMemoryStorage(new InMemoryStorageOptions()));
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = 1;
            server.CancellationCheckInterval = TimeSpan.FromSeconds(1);
            server.ShutdownTimeout = TimeSpan.FromSeconds(20);
        });
        services.AddHostedService<JobStarter>();
        return services;
    }
}
