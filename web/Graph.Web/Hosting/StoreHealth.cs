using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Graph.Web.Hosting;

/// <summary>Ready means that the store is open.</summary>
public sealed class StoreHealth(StoreHolder holder) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(holder.IsOpen ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("store.unavailable"));
}
