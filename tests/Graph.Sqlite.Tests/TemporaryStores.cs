using Graph.Linkage.Store;
using NUnit.Framework;

namespace Graph.Sqlite.Tests;

/// <summary>Stores in a folder that goes with the test run.</summary>
[SetUpFixture]
public sealed class TemporaryStores
{
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "graph-sqlite-tests-" + Guid.NewGuid().ToString("N"));

    public static string NewFolder()
    {
        var folder = Path.Combine(Root, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        return folder;
    }

    public static async Task<IStore> CreateAsync(TimeProvider time) => await SqliteStore.OpenAsync(NewFolder(), StoreAccess.Write, time, default);

    [OneTimeTearDown]
    public void DeleteAll()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }
}
