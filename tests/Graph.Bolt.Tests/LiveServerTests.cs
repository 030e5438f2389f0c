using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Bolt.Tests;

/// <summary>The client against a real server.</summary>
public sealed class LiveServerTests
{
    private IDriver _driver = null!;

    [OneTimeSetUp]
    public async Task FindServerAsync() => _driver = (await Neo4jServer.SharedAsync()).Driver();

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        if (_driver is not null)
            await _driver.DisposeAsync();
    }

    [Test]
    public async Task Server_TellsWhatItIs()
    {
        var server = await _driver.GetServerInfoAsync();

        Assert.That(server.Agent, Does.StartWith("Neo4j/"));
        Assert.That(server.ProtocolVersion, Does.StartWith("5."));
    }

    [TestCase("1", 1L)]
    [TestCase("-9223372036854775808", long.MinValue)]
    [TestCase("1.5", 1.5)]
    [TestCase("'浦东新区'", "浦东新区")]
    [TestCase("true", true)]
    [TestCase("null", null)]
    public async Task Value_ComesAsItIs(string expression, object? expected)
    {
        await using var session = _driver.AsyncSession();

        var record = await (await session.RunAsync("RETURN " + expression + " AS v")).SingleAsync();

        Assert.That(record["v"], Is.EqualTo(expected));
    }

    [Test]
    public async Task Parameters_ComeBackAsTheyWent()
    {
        await using var session = _driver.AsyncSession();
        var moment = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(8)).AddTicks(1234567);
        var sent = new Dictionary<string, object?>
        {
            ["list"] = new[] { 1, 2, 300 },
            ["map"] = new Dictionary<string, object> { ["a"] = "b" },
            ["bytes"] = new byte[] { 1, 2 },
            ["moment"] = moment,
            ["date"] = new DateOnly(1969, 12, 31),
            ["time"] = new TimeOnly(23, 59, 59),
            ["local"] = new DateTime(2001, 1, 1, 0, 0, 1),
            ["duration"] = new Duration(1, 2, 3, 4),
            ["point"] = new Point(4326, 121.5, 31.2),
        };

        var record = await (await session.RunAsync(
            "RETURN $list AS list, $map AS map, $bytes AS bytes, $moment AS moment, $date AS date, $time AS time, $local AS local, $duration AS duration, $point AS point",
            sent!)).SingleAsync();

        Assert.That(record.Get<int[]>("list"), Is.EqualTo(new[] { 1, 2, 300 }));
        Assert.That(record.Get<Dictionary<string, string>>("map")["a"], Is.EqualTo("b"));
        Assert.That(record["bytes"], Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(record.Get<DateTimeOffset>("moment"), Is.EqualTo(moment));
        Assert.That(record.Get<DateOnly>("date"), Is.EqualTo(new DateOnly(1969, 12, 31)));
        Assert.That(record.Get<TimeOnly>("time"), Is.EqualTo(new TimeOnly(23, 59, 59)));
        Assert.That(record.Get<DateTime>("local"), Is.EqualTo(new DateTime(2001, 1, 1, 0, 0, 1)));
        Assert.That(record["duration"], Is.EqualTo(new Duration(1, 2, 3, 4)));
        Assert.That(record["point"], Is.EqualTo(new Point(4326, 121.5, 31.2)));
    }

    [Test]
    public async Task NodesRelationshipsAndPaths_AreRead()
    {
        await using var session = _driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync();

        var record = await (await transaction.RunAsync(
            "CREATE p = (a:BoltPath {k: 1})<-[r:KNOWS {w: 2.5}]-(b:BoltPath {k: 2}) RETURN p, a, r, b")).SingleAsync();

        var path = record.Get<IPath>("p");
        Assert.That(path.Nodes.Select(node => node.Get<int>("k")), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(path.Relationships.Single().StartNodeElementId, Is.EqualTo(record.Get<INode>("b").ElementId));
        Assert.That(record.Get<IRelationship>("r").Type, Is.EqualTo("KNOWS"));
        Assert.That(record.Get<INode>("a").Labels, Is.EqualTo(new[] { "BoltPath" }));
    }

    [Test]
    public async Task ManyRecords_ComeInOrderOverManyPulls()
    {
        await using var session = _driver.AsyncSession(builder => builder.WithFetchSize(7));

        var numbers = await (await session.RunAsync("UNWIND range(1, 1000) AS i RETURN i")).ToListAsync(record => record[0].As<int>());

        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, 1000)));
    }

    [Test]
    public async Task TwoResultsOfATransaction_AreReadSideBySide()
    {
        await using var session = _driver.AsyncSession(builder => builder.WithFetchSize(3));
        await using var transaction = await session.BeginTransactionAsync();
        var first = await transaction.RunAsync("UNWIND range(1, 20) AS i RETURN i");
        var second = await transaction.RunAsync("UNWIND range(101, 120) AS i RETURN i");
        var pairs = new List<(int, int)>();

        while (await first.FetchAsync() && await second.FetchAsync())
            pairs.Add((first.Current[0].As<int>(), second.Current[0].As<int>()));

        Assert.That(pairs, Is.EqualTo(Enumerable.Range(1, 20).Select(i => (i, i + 100))));
    }

    [Test]
    public async Task ManagedWrite_IsSeenByTheNextRead()
    {
        await using var session = _driver.AsyncSession();
        var key = Guid.NewGuid().ToString();
        var summary = await session.ExecuteWriteAsync(
            async runner => await (await runner.RunAsync("CREATE (:BoltWrite {key: $key})", new { key })).ConsumeAsync());

        var count = await session.ExecuteReadAsync(
            async runner => (await (await runner.RunAsync("MATCH (n:BoltWrite {key: $key}) RETURN count(*) AS n", new { key })).SingleAsync())["n"].As<int>());

        Assert.That((summary.Counters.NodesCreated, summary.QueryType, count), Is.EqualTo((1, QueryType.WriteOnly, 1)));
        Assert.That(session.LastBookmarks.Values, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task TransactionWithoutCommit_LeavesNothing()
    {
        await using var session = _driver.AsyncSession();
        var key = Guid.NewGuid().ToString();
        await using (var transaction = await session.BeginTransactionAsync())
            await (await transaction.RunAsync("CREATE (:BoltWrite {key: $key})", new { key })).ConsumeAsync();

        var record = await (await session.RunAsync("MATCH (n:BoltWrite {key: $key}) RETURN count(*) AS n", new { key })).SingleAsync();

        Assert.That(record["n"], Is.EqualTo(0L));
    }

    [Test]
    public async Task SyntaxError_IsRaisedAndTheSessionGoesOn()
    {
        await using var session = _driver.AsyncSession();

        var failure = await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("RETRUN 1")).ConsumeAsync());
        var record = await (await session.RunAsync("RETURN 1 AS v")).SingleAsync();

        Assert.That(failure!.Code, Is.EqualTo("Neo.ClientError.Statement.SyntaxError"));
        Assert.That(failure.GqlStatus, Is.Not.Null);
        Assert.That(record["v"], Is.EqualTo(1L));
    }

    [Test]
    public async Task CancelledQuery_IsGoneFromTheServer()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await using var session = _driver.AsyncSession().CancelledBy(source.Token);
        const string Query = "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i) AS cancelled_by_test";

        await Assert.CatchAsync<OperationCanceledException>(async () => await (await session.RunAsync(Query)).ConsumeAsync());

        await using var other = _driver.AsyncSession();
        var left = -1L;
        for (var i = 0; i < 100 && left != 0; i++)
        {
            await Task.Delay(20);
            left = (await (await other.RunAsync(
                "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'cancelled_by_test' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n")).SingleAsync())["n"].As<long>();
        }
        Assert.That(left, Is.Zero);
    }

    [Test]
    public async Task TransactionTimeout_EndsTheQuery()
    {
        await using var session = _driver.AsyncSession();

        var failure = await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync(
            "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i) AS n", builder => builder.WithTimeout(TimeSpan.FromMilliseconds(200)))).ConsumeAsync());

        Assert.That(failure!.Code, Does.StartWith("Neo.ClientError.Transaction.TransactionTimedOut"));
    }

    [Test]
    public async Task ExecutableQuery_FiltersMapsAndReduces()
    {
        var (result, summary, keys) = await _driver.ExecutableQuery("UNWIND range(1, $n) AS i RETURN i")
            .WithParameters(new { n = 10 }).WithMap(record => record[0].As<int>()).WithFilter(i => i % 2 == 0)
            .WithReduce(() => 0, (sum, i) => sum + i).ExecuteAsync();

        Assert.That((result, keys.Single(), summary.QueryType), Is.EqualTo((30, "i", QueryType.ReadOnly)));
    }
}
