using Graph.Bolt;
using Graph.Linkage.Store;
using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Neo4j.Tests;

/// <summary>Empty stores on the server that all tests share; each wipes what the one before left.</summary>
[SetUpFixture]
public sealed class EmptyStores
{
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "graph-neo4j-tests-" + Guid.NewGuid().ToString("N"));

    public static async Task<IStore> CreateAsync(TimeProvider time)
    {
        var server = await Neo4jServer.SharedAsync();
        await using var driver = server.Driver();
        await WipeAsync(driver);
        return await OpenAsync(server, StoreAccess.Write, time);
    }

    /// <summary>The store as it stands.</summary>
    public static async Task<Neo4jStore> OpenAsync(Neo4jServer server, StoreAccess access, TimeProvider time) =>
        await Neo4jStore.OpenAsync(new Neo4jOptions(server.Uri.ToString(), server.User, server.Password), Root, access, time, default);

    /// <summary>Empties a database that is empty or belongs to these tests, and no other.</summary>
    public static async Task WipeAsync(IDriver driver)
    {
        await using var session = driver.AsyncSession();
        var isForeign = await session.ExecuteReadAsync(async tx =>
        {
            var cursor = await tx.RunAsync("RETURN EXISTS { (n) } AND NOT EXISTS { (n:GraphTest) } AS foreign");
            return (await cursor.SingleAsync())["foreign"].As<bool>();
        });
        if (isForeign)
            Assert.Fail("The server named by GRAPH_TEST_BOLT holds data of somebody else; the tests would delete it.");
        await session.ExecuteWriteAsync(async tx => await (await tx.RunAsync("MATCH (n) DETACH DELETE n")).ConsumeAsync());
        await session.ExecuteWriteAsync(async tx => await (await tx.RunAsync("CREATE (:GraphTest)")).ConsumeAsync());
    }

    [OneTimeTearDown]
    public void DeleteAll()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }
}
