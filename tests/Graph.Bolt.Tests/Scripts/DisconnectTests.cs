using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Scripts;

/// <summary>The connection ends, stalls or drips at every place of a conversation.</summary>
public sealed class DisconnectTests
{
    private const string Conversation = """
        BOLT 5.8
        AUTO HELLO LOGON RESET GOODBYE
        C: BEGIN
        C: RUN
        C: PULL
        S: SUCCESS {}
           SUCCESS {"fields": ["n", "text"]}
           RECORD [1, "浦东新区"]
           RECORD [2, "x"]
           SUCCESS {"type": "rw"}
        C: COMMIT
        S: SUCCESS {"bookmark": "b"}
        """;

    [Test]
    public async Task EveryByteOfTheAnswers_MayBeTheLast([Values] bool isAbrupt)
    {
        await using var server = ScriptedServer.Start(Conversation);
        await using var proxy = FaultProxy.Start(server.Uri());
        var outcomes = new List<string>();
        for (var bytes = 0L; outcomes.LastOrDefault() != "done"; bytes++)
        {
            proxy.Faults = new Faults { CutAfterReceived = bytes, IsAbrupt = isAbrupt };
            outcomes.Add(await OutcomeAsync(proxy));
        }

        // Nothing but these, each in one stretch: lost before COMMIT went out, in doubt after it, done with its last byte.
        Assert.That(outcomes, Has.Count.GreaterThan(60));
        Assert.That(Stretches(outcomes), Is.EqualTo("lost, in doubt, done"));
    }

    [Test]
    public async Task EveryByteOfTheRequests_MayBeTheLast()
    {
        await using var server = ScriptedServer.Start(Conversation);
        await using var proxy = FaultProxy.Start(server.Uri());
        var outcomes = new List<string>();
        for (var bytes = 0L; outcomes.LastOrDefault() != "done"; bytes++)
        {
            proxy.Faults = new Faults { CutAfterSent = bytes };
            outcomes.Add(await OutcomeAsync(proxy));
        }

        Assert.That(Stretches(outcomes), Is.EqualTo("lost, in doubt, done").Or.EqualTo("lost, done"));
    }

    [Test]
    public async Task HalfOpenConnection_IsGivenUpAtEveryStep()
    {
        await using var server = ScriptedServer.Start(Conversation.Replace("AUTO HELLO", "AUTO", StringComparison.Ordinal).Replace(
            "C: BEGIN", "C: HELLO\nS: SUCCESS {\"hints\": {\"connection.recv_timeout_seconds\": 1}}\nC: BEGIN", StringComparison.Ordinal));
        var tries = new[] { 0L, 3, 20, 70, 90 }.Select(async bytes =>
        {
            await using var own = FaultProxy.Start(server.Uri(), new Faults { CutAfterReceived = bytes, IsHalfOpen = true });
            return await OutcomeAsync(own);
        });

        Assert.That((await Task.WhenAll(tries)).Distinct(), Is.SubsetOf(new[] { "lost", "silent", "in doubt" }));
    }

    [Test]
    public async Task SilenceLongerThanTheServerPromised_ClosesTheConnection()
    {
        await using var server = ScriptedServer.Start(WithHint("C: RUN\nC: PULL\n<HANG>"));
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        await Assert.ThrowsAsync<ConnectionReadTimeoutException>(async () => await (await session.RunAsync("A")).ConsumeAsync());
    }

    [Test]
    public async Task SignsOfLife_KeepAWaitingConnectionOpen()
    {
        var signs = string.Concat(Enumerable.Repeat("<SLEEP 0.4>\n<NOOP>\n", 4));
        await using var server = ScriptedServer.Start(WithHint($"C: RUN\nC: PULL\n{signs}S: SUCCESS {{\"fields\": []}}\nSUCCESS {{}}"));
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        await (await session.RunAsync("A")).ConsumeAsync();

        server.Verify();
    }

    [Test]
    public async Task RecordThatDrips_IsAlive()
    {
        await using var server = ScriptedServer.Start(WithHint($$"""
            C: RUN
            C: PULL
            S: SUCCESS {"fields": ["n"]}
            <RAW 00 07 B1 71>
            <SLEEP 0.6>
            <RAW 91 84 61>
            <SLEEP 0.6>
            <RAW 62 63>
            <SLEEP 0.6>
            <RAW 00 01 64 00 00>
            S: SUCCESS {}
            """));
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        var record = await (await session.RunAsync("A")).SingleAsync();

        Assert.That(record[0], Is.EqualTo("abcd"));
    }

    [Test]
    public async Task IdleConnectionThatDied_IsReplaced()
    {
        const string One = "BOLT 5.8\nAUTO HELLO LOGON RESET GOODBYE\nC: RUN\nC: PULL\nS: SUCCESS {\"fields\": []}\nSUCCESS {}\n";
        await using var server = ScriptedServer.Start(One + "<EXIT>", One);
        await using var driver = server.Driver(builder => builder.WithConnectionLivenessCheckTimeout(TimeSpan.Zero));

        for (var i = 0; i < 2; i++)
        {
            await using var session = driver.AsyncSession();
            await (await session.RunAsync("A")).ConsumeAsync();
            await Task.Delay(50);
        }

        Assert.That(server.Connections, Is.EqualTo(2));
    }

    private static string WithHint(string rest) => """
        BOLT 5.8
        AUTO LOGON RESET GOODBYE
        C: HELLO
        S: SUCCESS {"hints": {"connection.recv_timeout_seconds": 1}}

        """ + rest;

    private static async Task<string> OutcomeAsync(FaultProxy proxy)
    {
        await using var driver = GraphDatabase.Driver(
            proxy.Uri(), builder => builder.WithMaxTransactionRetryTime(TimeSpan.Zero).WithConnectionTimeout(TimeSpan.FromSeconds(2)));
        await using var session = driver.AsyncSession();
        try
        {
            var rows = await session.ExecuteWriteAsync(async runner => await (await runner.RunAsync("A")).ToListAsync(record => record[1].As<string>()));
            return rows.SequenceEqual(["浦东新区", "x"]) ? "done" : "wrong";
        }
        catch (CommitInDoubtException)
        {
            return "in doubt";
        }
        catch (ServiceUnavailableException)
        {
            return "lost";
        }
        catch (ConnectionReadTimeoutException)
        {
            return "silent";
        }
    }

    private static string Stretches(IEnumerable<string> outcomes) =>
        string.Join(", ", outcomes.Aggregate(new List<string>(), (list, outcome) => list.LastOrDefault() == outcome ? list : [.. list, outcome]));
}
