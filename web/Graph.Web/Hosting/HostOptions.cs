namespace Graph.Web.Hosting;

/// <summary>Where the host keeps its data and what it shows.</summary>
/// <param name="DataFolder">Full path of the data folder; that of the demo when the demo runs.</param>
/// <param name="IsDemo">Whether the host shows the synthetic demo.</param>
public sealed record HostOptions(string DataFolder, bool IsDemo)
{
    /// <summary><c>Graph:Data</c>, else <c>$XDG_DATA_HOME/graph</c>; the demo has a folder of its own beside it.</summary>
    public static HostOptions From(IConfiguration configuration, bool isDemo)
    {
        var folder = configuration["Graph:Data"];
        if (string.IsNullOrWhiteSpace(folder))
            folder = Path.Combine(UserDataFolder(), "graph");
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return new HostOptions(isDemo ? folder + "-demo" : folder, isDemo);
    }

    private static string UserDataFolder()
    {
        var folder = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
        return string.IsNullOrWhiteSpace(folder)
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create)
            : folder;
    }
}
