namespace Graph.TestKit;

/// <summary>The working copy that the tests were built in.</summary>
public static class Repository
{
    /// <summary>Folder of <c>Graph.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder by its path from the root.</summary>
    public static string Under(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Graph.sln was not found above the tests.");
    }
}
