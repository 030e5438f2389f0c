using Graph.TestKit.Servers;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Scripts;

/// <summary>What is done again, and what never is.</summary>
public sealed class RetryTests
{
    private const string Auto = "BOLT 5.8\nAUTO HELLO LOGON RESET GOODBYE\n";

    private const string Deadlock = """
        C: BEGIN
        C: RUN
        C: PULL
        S: SUCCESS {}
           FAILURE {"code": "Neo.TransientError.Transaction.DeadlockDetected", "message": "deadlock"}
           IGNORED

        """;

    private const string Success = """
        C: BEGIN
        C: RUN
        C: PULL
        S: SUCCESS {}
           SUCCESS {"fields": []}
           SUCCESS {}
        C: COMMIT
        S: SUCCESS {}

        """;

    [Test]
    public async Task DeadlockTwice_IsTriedThreeTimes()
    {
        await using var server = ScriptedServer.Start(Auto + Deadlock + Deadlock + Success);

        var run = await RunAsync(server);

        Assert.That((run.Failure, run.Tries, server.Connections), Is.EqualTo(((Exception?)null, 3, 1)));
        Assert.That(run.Elapsed, Is.InRange(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(6)));
        server.Verify();
    }

    [Test]
    public async Task DeadlockForEver_EndsAfterTheRetryTimeWithTheEarlierFailures()
    {
        await using var server = ScriptedServer.Start(Auto + "{*\n" + Deadlock + "*}");

        var run = await RunAsync(server);

        Assert.That(run.Failure, Is.TypeOf<TransientException>());
        Assert.That(((Exception[])run.Failure!.Data["EarlierFailures"]!), Has.Length.EqualTo(run.Tries - 1));
        Assert.That(run.Tries, Is.InRange(5, 6));
    }

    [TestCase("Neo.ClientError.Statement.SyntaxError")]
    [TestCase("Neo.TransientError.General.MemoryPoolOutOfMemoryError")]
    [TestCase("Neo.DatabaseError.General.UnknownError")]
    public async Task FailureThatComesAgain_IsTriedOnce(string code)
    {
        await using var server = ScriptedServer.Start(Auto + Deadlock.Replace("Neo.TransientError.Transaction.DeadlockDetected", code));

        var run = await RunAsync(server);

        Assert.That((run.Tries, ((Neo4jException)run.Failure!).Code), Is.EqualTo((1, code)));
    }

    [TestCase("<EXIT>")]
    [TestCase("<RST>")]
    public async Task ConnectionLostAfterCommitWasSent_IsNeverRetriedAndSaysSo(string end)
    {
        await using var server = ScriptedServer.Start(Auto + Success.Replace("C: COMMIT\nS: SUCCESS {}", "C: COMMIT\n" + end), Auto + Success);

        var run = await RunAsync(server);

        Assert.That(run.Failure, Is.TypeOf<CommitInDoubtException>());
        Assert.That((run.Tries, ((Neo4jException)run.Failure!).IsRetriable, server.Connections), Is.EqualTo((1, false, 1)));
    }

    [Test]
    public async Task GarbageInPlaceOfTheAnswerToCommit_IsACommitInDoubt()
    {
        await using var server = ScriptedServer.Start(Auto + Success.Replace("C: COMMIT\nS: SUCCESS {}", "C: COMMIT\n<RAW 00 01 C0 00 00>\n<HANG>"));

        var run = await RunAsync(server);

        Assert.That(run.Failure, Is.TypeOf<CommitInDoubtException>());
        Assert.That(run.Tries, Is.EqualTo(1));
    }

    [Test]
    public async Task CommitThatTheServerRefused_IsTriedAgain()
    {
        await using var server = ScriptedServer.Start(Auto + Success.Replace(
            "C: COMMIT\nS: SUCCESS {}", """C: COMMIT""" + "\n" + """S: FAILURE {"code": "Neo.TransientError.Transaction.DeadlockDetected", "message": "m"}""") + Success);

        var run = await RunAsync(server);

        Assert.That((run.Failure, run.Tries), Is.EqualTo(((Exception?)null, 2)));
    }

    [Test]
    public async Task CancelledWhileCommitting_SaysThatTheOutcomeIsUnknown()
    {
        await using var server = ScriptedServer.Start(Auto + Success.Replace("C: COMMIT\nS: SUCCESS {}", "C: COMMIT\n<HANG>"));
        await using var driver = server.Driver();
        using var source = new CancellationTokenSource();
        await using var session = driver.AsyncSession().CancelledBy(source.Token);

        var work = session.ExecuteWriteAsync(async runner => await (await runner.RunAsync("A")).ConsumeAsync());
        while (server.Count("COMMIT") == 0)
            await Task.Delay(10);
        await source.CancelAsync();

        var failure = await Assert.CatchAsync<OperationCanceledException>(() => work);
        Assert.That(failure!.InnerException, Is.TypeOf<CommitInDoubtException>());
    }

    [Test]
    public async Task ConnectionLostBeforeCommit_IsTriedAgainOnANewOne()
    {
        await using var server = ScriptedServer.Start(Auto + "C: BEGIN\nC: RUN\nC: PULL\n<EXIT>", Auto + Success);

        var run = await RunAsync(server);

        Assert.That((run.Failure, run.Tries, server.Connections), Is.EqualTo(((Exception?)null, 2, 2)));
    }

    [Test]
    public async Task WorkThatThrows_IsRolledBackAndNotRepeated()
    {
        await using var server = ScriptedServer.Start(Auto + Success.Replace("C: COMMIT", "C: ROLLBACK"));
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        await Assert.ThrowsAsync<TimeoutException>(() => session.ExecuteWriteAsync(async runner =>
        {
            await (await runner.RunAsync("A")).ConsumeAsync();
            throw new TimeoutException();
        }));

        server.Verify();
        Assert.That(server.Count("ROLLBACK"), Is.EqualTo(1));
    }

    [Test]
    public async Task FailureThatTheWorkSwallowed_StillFailsTheTransaction()
    {
        await using var server = ScriptedServer.Start(Auto + Deadlock.Replace("TransientError.Transaction.DeadlockDetected", "ClientError.Statement.SyntaxError"));
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        await Assert.ThrowsAsync<TransactionTerminatedException>(() => session.ExecuteWriteAsync(async runner =>
        {
            try
            {
                await (await runner.RunAsync("A")).ConsumeAsync();
            }
            catch (ClientException)
            {
                // The work goes on as if nothing had happened.
            }
        }));
        Assert.That(server.Count("COMMIT"), Is.Zero);
    }

    private static async Task<(Exception? Failure, int Tries, TimeSpan Elapsed)> RunAsync(ScriptedServer server)
    {
        var clock = new FakeTimeProvider();
        await using var driver = server.Driver(builder => builder
            .WithClock(clock).WithConnectionTimeout(Timeout.InfiniteTimeSpan).WithConnectionAcquisitionTimeout(Timeout.InfiniteTimeSpan));
        await using var session = driver.AsyncSession();
        var tries = 0;
        var start = clock.GetTimestamp();
        var work = session.ExecuteWriteAsync(async runner =>
        {
            tries++;
            await (await runner.RunAsync("A")).ConsumeAsync();
        });
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(5));
            clock.Advance(TimeSpan.FromSeconds(0.2));
        }
        var elapsed = clock.GetElapsedTime(start);
        return (work.Exception?.InnerException, tries, elapsed);
    }
}
