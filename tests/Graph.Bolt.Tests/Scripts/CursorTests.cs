using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Scripts;

/// <summary>What goes over the wire while results are read.</summary>
public sealed class CursorTests
{
    private const string Auto = "BOLT 5.8\nAUTO HELLO LOGON RESET GOODBYE\n";

    [Test]
    public async Task RunAndPull_GoOutTogetherAndNoSecondPullBeforeItIsNeeded()
    {
        await using var server = ScriptedServer.Start(Auto + """
            C: RUN "RETURN 1" {} {}
            C: PULL {"n": 2}
            S: SUCCESS {"fields": ["n"]}
               RECORD [1]
               RECORD [2]
            <ASSERT ORDER>
            S: SUCCESS {"has_more": true}
            C: PULL {"n": 2}
            S: RECORD [3]
               SUCCESS {"type": "r"}
            """);
        await using var driver = server.Driver(builder => builder.WithFetchSize(2));
        await using var session = driver.AsyncSession();

        var numbers = await (await session.RunAsync("RETURN 1")).ToListAsync(record => record[0].As<int>());

        Assert.That(numbers, Is.EqualTo(new[] { 1, 2, 3 }));
        server.Verify();
    }

    [Test]
    public async Task ResultThatIsConsumedEarly_IsDiscarded()
    {
        await using var server = ScriptedServer.Start(Auto + """
            C: RUN "RETURN 1" {} {}
            C: PULL {"n": 1}
            S: SUCCESS {"fields": ["n"]}
               RECORD [1]
               SUCCESS {"has_more": true}
            C: DISCARD {"n": -1}
            S: SUCCESS {"type": "r", "db": "neo4j", "t_last": 7}
            """);
        await using var driver = server.Driver(builder => builder.WithFetchSize(1));
        await using var session = driver.AsyncSession();

        var summary = await (await session.RunAsync("RETURN 1")).ConsumeAsync();

        Assert.That((summary.QueryType, summary.Database.Name, summary.ResultConsumedAfter), Is.EqualTo((QueryType.ReadOnly, "neo4j", TimeSpan.FromMilliseconds(7))));
        server.Verify();
        Assert.That(server.Count("RESET"), Is.Zero);
    }

    [Test]
    public async Task ResultsOfATransaction_AreAskedForByTheirNumber()
    {
        await using var server = ScriptedServer.Start(Auto + """
            C: BEGIN {}
            S: SUCCESS {}
            C: RUN "A" {} {}
            C: PULL {"n": 1}
            C: RUN "B" {} {}
            C: PULL {"n": 1}
            S: SUCCESS {"fields": ["a"], "qid": 0}
               RECORD [1]
               SUCCESS {"has_more": true}
               SUCCESS {"fields": ["b"], "qid": 1}
               RECORD [10]
               SUCCESS {"has_more": false}
            C: PULL {"n": 1, "qid": 0}
            S: RECORD [2]
               SUCCESS {}
            C: COMMIT
            S: SUCCESS {"bookmark": "b1"}
            """);
        await using var driver = server.Driver(builder => builder.WithFetchSize(1));
        await using var session = driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync();
        var a = await transaction.RunAsync("A");
        var b = await transaction.RunAsync("B");

        Assert.That(await a.FetchAsync() && await b.FetchAsync() && await a.FetchAsync());
        Assert.That(await a.FetchAsync() || await b.FetchAsync(), Is.False);
        await transaction.CommitAsync();

        server.Verify();
        Assert.That(session.LastBookmarks.Values, Is.EqualTo(new[] { "b1" }));
    }

    [Test]
    public async Task RecordsAfterTheirTransaction_AreGone()
    {
        await using var server = ScriptedServer.Start(Auto + """
            C: BEGIN
            S: SUCCESS {}
            C: RUN
            C: PULL
            S: SUCCESS {"fields": ["a"]}
               RECORD [1]
               SUCCESS {}
            C: COMMIT
            S: SUCCESS {}
            """);
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync();
        var cursor = await transaction.RunAsync("A");
        await transaction.CommitAsync();

        await Assert.ThrowsAsync<ResultConsumedException>(cursor.FetchAsync);
        await Assert.ThrowsAsync<TransactionClosedException>(transaction.CommitAsync);
        await Assert.ThrowsAsync<TransactionClosedException>(() => transaction.RunAsync("A"));
        server.Verify();
    }

    [Test]
    public async Task FailureAfterRecords_IsRaisedBehindThem()
    {
        await using var server = ScriptedServer.Start(Auto + """
            C: RUN
            C: PULL
            S: SUCCESS {"fields": ["n"]}
               RECORD [1]
            <SLEEP 0.05>
            S: FAILURE {"code": "Neo.ClientError.Statement.ArithmeticError", "message": "/ by zero"}
            """);
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("A")).ToListAsync());
    }

    [Test]
    public async Task OpenResult_IsEndedByTheNextRunOfItsSession()
    {
        await using var server = ScriptedServer.Start(Auto + """
            C: RUN "A"
            C: PULL
            S: SUCCESS {"fields": ["n"]}
               SUCCESS {"has_more": true}
            C: DISCARD
            S: SUCCESS {"bookmark": "x"}
            C: RUN "B" {} {"bookmarks": ["x"]}
            C: PULL
            S: SUCCESS {"fields": ["n"]}
               SUCCESS {}
            """);
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        await session.RunAsync("A");
        await (await session.RunAsync("B")).ConsumeAsync();

        server.Verify();
        Assert.That(server.Connections, Is.EqualTo(1));
    }

    [Test]
    public async Task TransactionSettings_GoWithBegin()
    {
        await using var server = ScriptedServer.Start(Auto + """
            C: BEGIN {"bookmarks": ["b"], "tx_timeout": 1500, "tx_metadata": {"job": "x"}, "mode": "r", "db": "people", "imp_user": "u"}
            C: RUN
            C: PULL
            S: SUCCESS {}
               SUCCESS {"fields": []}
               SUCCESS {}
            C: COMMIT
            S: SUCCESS {"bookmark": "c"}
            """);
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession(
            builder => builder.WithDatabase("people").WithBookmarks(Bookmarks.From("b")).WithImpersonatedUser("u"));

        await session.ExecuteReadAsync(
            async runner => await (await runner.RunAsync("A")).ConsumeAsync(),
            builder => builder.WithTimeout(TimeSpan.FromSeconds(1.5)).WithMetadata(new Dictionary<string, object> { ["job"] = "x" }));

        server.Verify();
        Assert.That(session.LastBookmarks.Values, Is.EqualTo(new[] { "c" }));
    }

    [Test]
    public async Task ParameterThatCannotBeSent_LeavesTheTransactionToBeRolledBack()
    {
        await using var server = ScriptedServer.Start(Auto + """
            C: BEGIN
            C: ROLLBACK
            S: SUCCESS {}
               SUCCESS {}
            C: RUN
            C: PULL
            S: SUCCESS {"fields": []}
               SUCCESS {}
            """);
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        await Assert.ThrowsAsync<ArgumentException>(() => session.ExecuteWriteAsync(runner => runner.RunAsync("A", new { x = 1.5m })));
        await (await session.RunAsync("B")).ConsumeAsync();

        server.Verify();
        Assert.That(server.Connections, Is.EqualTo(1));
    }

    [Test]
    public async Task NotificationsOfBothForms_AreInTheSummary()
    {
        await using var server = ScriptedServer.Start(Auto + """
            C: RUN
            C: PULL
            S: SUCCESS {"fields": []}
               SUCCESS {"notifications": [{"code": "c1", "title": "t", "description": "d", "severity": "WARNING", "category": "HINT", "position": {"offset": 1, "line": 2, "column": 3}}], "statuses": [{"gql_status": "00000"}, {"gql_status": "01N50", "neo4j_code": "c2", "title": "t2", "description": "d2", "diagnostic_record": {"_severity": "WARNING", "_classification": "UNRECOGNIZED"}}]}
            """);
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        var notifications = (await (await session.RunAsync("A")).ConsumeAsync()).Notifications;

        Assert.That(notifications.Select(note => $"{note.Code} {note.RawSeverityLevel} {note.RawCategory} {note.Position?.Line}"), Is.EqualTo(
            new[] { "c1 WARNING HINT 2", "c2 WARNING UNRECOGNIZED " }));
    }

    [Test]
    public async Task MomentsOnOldServers_AreClockTimesUnlessThePatchIsTaken()
    {
        const string Rest = """
            {*
            C: RUN "A" {"t": "*"}
            C: PULL
            S: SUCCESS {"fields": ["t"]}
               RECORD [{"^46": [28800, 0, 28800]}]
               SUCCESS {}
            *}
            """;
        await using var server = ScriptedServer.Start("BOLT 4.4\nAUTO HELLO GOODBYE\n" + Rest);
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var moment = DateTimeOffset.UnixEpoch.ToOffset(TimeSpan.FromHours(8));

        var record = await (await session.RunAsync("A", new { t = moment })).SingleAsync();

        Assert.That(record[0].As<DateTimeOffset>(), Is.EqualTo(moment));
        server.Verify();
    }
}
