using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Neo4j;
using Graph.Sqlite;

namespace Graph.Web.Hosting;

/// <summary>Opens the store before the first request, and fills that of the demo.</summary>
public static class StorePreparation
{
    /// <summary>Opens the configured store.</summary>
    /// <exception cref="GraphException"><c>store.locked</c>, <c>store.newer</c>, <c>store.corrupt</c>, <c>store.cannot-open</c>; <c>demo.missing</c>.</exception>
    public static async Task RunAsync(IServiceProvider services, HostText text, CancellationToken cancellation)
    {
        var options = services.GetRequiredService<HostOptions>();
        var holder = services.GetRequiredService<StoreHolder>();
        if (holder.IsOpen)
            return;
        Console.WriteLine(text["data.folder", options.DataFolder]);
        var time = services.GetRequiredService<TimeProvider>();
        holder.Hold(await OpenAsync(services.GetRequiredService<IConfiguration>(), options.DataFolder, time, cancellation));
        if (options.IsDemo)
            await new DemoPreparation(holder.Store, time, text).RunAsync(cancellation);
    }

    private static async Task<IStore> OpenAsync(IConfiguration configuration, string folder, TimeProvider time, CancellationToken cancellation) =>
        configuration["Graph:Store"] switch
        {
            null or "" or "sqlite" => await SqliteStore.OpenAsync(folder, StoreAccess.Write, time, cancellation),
            "neo4j" => await Neo4jStore.OpenAsync(
                Neo4jOptions.Of(name => configuration["Graph:Neo4j:" + name]), folder, StoreAccess.Write, time, cancellation),
            var other => throw new GraphException(new UserMessage("store.unknown", other)),
        };
}
