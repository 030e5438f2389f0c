namespace Graph.Web.Hosting;

/// <summary>Opens the store before the first request, and fills that of the demo.</summary>
public static class StorePreparation
{
    /// <summary>Opens the store of the host's data folder.</summary>
    public static Task RunAsync(IServiceProvider services, HostText text, CancellationToken cancellation)
    {
        var options = services.GetRequiredService<HostOptions>();
        Directory.CreateDirectory(options.DataFolder);
        Console.WriteLine(text["data.folder", options.DataFolder]);
        return Task.CompletedTask;
    }
}
