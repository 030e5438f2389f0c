using NUnit.Framework;

namespace Graph.Seeds.Tests;

/// <summary>A generated set in a folder of its own, and where the committed one lies.</summary>
internal sealed class SeedFolder : IDisposable
{
    private readonly string _root;

    public SeedFolder(ulong seed)
    {
        _root = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"seeds-{Guid.NewGuid():N}");
        DemoWorld.Generate(seed, Data, Truth);
    }

    public static string CommittedData => Path.Combine(Repository(), "data-seeds", "demo");

    public static string CommittedTruth => Path.Combine(Repository(), "data-seeds", "demo-truth");

    public string Data => Path.Combine(_root, "demo");

    public string Truth => Path.Combine(_root, "demo-truth");

    public static IReadOnlyDictionary<string, byte[]> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Repository()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Graph.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
