using Graph.Linkage.Model;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Graph.Web.Hosting;

/// <summary>Ready means that the store is open and answers.</summary>
public sealed class StoreHealth(StoreHolder holder) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!holder.IsOpen)
            return HealthCheckResult.Unhealthy("store.unavailable");
        try
        {
            await holder.Store.Linkage.InfoAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is GraphException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("store.unavailable");
        }
    }
}
