using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;

namespace Graph.Web.Hosting;

/// <summary>Opens the store before the first request, and fills that of the demo.</summary>
public static class StorePreparation
{
    /// <summary>Opens the store of the host's data folder.</summary>
    /// <exception cref="GraphException"><c>store.locked</c>, <c>store.newer</c>, <c>store.corrupt</c>, <c>store.cannot-open</c>; <c>demo.missing</c>.</exception>
    public static async Task RunAsync(IServiceProvider services, HostText text, CancellationToken cancellation)
    {
        var options = services.GetRequiredService<HostOptions>();
        var holder = services.GetRequiredService<StoreHolder>();
        if (holder.IsOpen)
            return;
        Console.WriteLine(text["data.folder", options.DataFolder]);
        var time = services.GetRequiredService<TimeProvider>();
        holder.Hold(await SqliteStore.OpenAsync(options.DataFolder, StoreAccess.Write, time, cancellation));
        if (options.IsDemo)
            await new DemoPreparation(holder.Store, time, text).RunAsync(cancellation);
    }
}
