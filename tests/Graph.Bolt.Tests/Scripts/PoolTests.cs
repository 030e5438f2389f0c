using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Scripts;

/// <summary>Borrowing, waiting, giving back.</summary>
public sealed class PoolTests
{
    private const string Auto = "BOLT 5.8\nAUTO HELLO LOGON RESET GOODBYE\n";

    private const string Any = Auto + "{*\nC: RUN\nC: PULL\nS: SUCCESS {\"fields\": []}\nSUCCESS {}\n*}";

    private const string Transactions = Auto + "{*\nC: BEGIN\nS: SUCCESS {}\nC: ROLLBACK\nS: SUCCESS {}\n*}";

    [Test]
    public async Task WhoWaitsLongest_IsServedFirst()
    {
        await using var server = ScriptedServer.Start(Transactions);
        await using var driver = server.Driver(builder => builder.WithMaxConnectionPoolSize(1));
        var order = new List<int>();
        var first = await driver.AsyncSession().BeginTransactionAsync();
        var waiting = new List<Task>();
        for (var i = 0; i < 5; i++)
            waiting.Add(BorrowAsync(driver, i, order));

        await first.RollbackAsync();
        await Task.WhenAll(waiting);

        Assert.That(order, Is.EqualTo(new[] { 0, 1, 2, 3, 4 }));
        Assert.That(server.Connections, Is.EqualTo(1));
    }

    [Test]
    public async Task NoConnectionInTime_SaysHowManyAreInUse()
    {
        await using var server = ScriptedServer.Start(Transactions);
        await using var driver = server.Driver(
            builder => builder.WithMaxConnectionPoolSize(1).WithConnectionAcquisitionTimeout(TimeSpan.FromMilliseconds(100)));
        var first = await driver.AsyncSession().BeginTransactionAsync();

        var failure = await Assert.ThrowsAsync<ClientException>(() => driver.AsyncSession().BeginTransactionAsync());

        Assert.That(failure!.Message, Does.Contain("All 1 connections"));
        await first.RollbackAsync();
        await (await driver.AsyncSession().BeginTransactionAsync()).RollbackAsync();
    }

    [Test]
    public async Task WaitingForAConnection_EndsWithTheToken()
    {
        await using var server = ScriptedServer.Start(Transactions);
        await using var driver = server.Driver(builder => builder.WithMaxConnectionPoolSize(1));
        var first = await driver.AsyncSession().BeginTransactionAsync();
        using var source = new CancellationTokenSource(50);

        await Assert.CatchAsync<OperationCanceledException>(() => driver.AsyncSession().CancelledBy(source.Token).BeginTransactionAsync());

        await first.RollbackAsync();
        await (await driver.AsyncSession().BeginTransactionAsync()).RollbackAsync();
        Assert.That(server.Connections, Is.EqualTo(1));
    }

    [Test]
    public async Task ThousandFailures_LeakNothing()
    {
        await using var server = ScriptedServer.Start(
            Auto + "{*\nC: RUN\nC: PULL\nS: FAILURE {\"code\": \"Neo.ClientError.Statement.SyntaxError\", \"message\": \"m\"}\nIGNORED\n*}");
        await using var driver = server.Driver(builder => builder.WithMaxConnectionPoolSize(2));

        for (var i = 0; i < 1000; i++)
        {
            await using var session = driver.AsyncSession();
            await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("BAD")).ConsumeAsync());
        }

        Assert.That((server.Connections, PoolOf(driver).InUse, PoolOf(driver).Idle), Is.EqualTo((1, 0, 1)));
    }

    [Test]
    public async Task ServersThatHangUp_LeaveNoPlaceTaken()
    {
        await using var server = ScriptedServer.Start("BOLT 5.8\nAUTO HELLO LOGON\nC: RUN\n<EXIT>");
        await using var driver = server.Driver(builder => builder.WithMaxConnectionPoolSize(2));

        for (var i = 0; i < 50; i++)
        {
            await using var session = driver.AsyncSession();
            await Assert.ThrowsAsync<ServiceUnavailableException>(async () => await (await session.RunAsync("A")).ConsumeAsync());
        }

        Assert.That((PoolOf(driver).InUse, PoolOf(driver).Idle), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task ManySessions_ShareFewConnections()
    {
        await using var server = ScriptedServer.Start(Any);
        await using var driver = server.Driver(builder => builder.WithMaxConnectionPoolSize(5));

        await Parallel.ForAsync(0, 500, new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (_, _) =>
        {
            await using var session = driver.AsyncSession();
            await (await session.RunAsync("A")).ConsumeAsync();
        });

        Assert.That(server.Connections, Is.InRange(1, 5));
        Assert.That(server.Count("RESET"), Is.Zero);
        server.Verify();
    }

    [Test]
    public async Task ConnectionThatIsOld_IsReplaced()
    {
        await using var server = ScriptedServer.Start(Any);
        await using var driver = server.Driver(builder => builder.WithMaxConnectionLifetime(TimeSpan.FromTicks(1)));

        for (var i = 0; i < 3; i++)
        {
            await using var session = driver.AsyncSession();
            await (await session.RunAsync("A")).ConsumeAsync();
        }

        Assert.That(server.Connections, Is.EqualTo(3));
    }

    [Test]
    public async Task DisposedDriver_LendsNothing()
    {
        await using var server = ScriptedServer.Start(Any);
        var driver = server.Driver();
        await driver.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => driver.AsyncSession().RunAsync("A"));
    }

    [Test]
    public async Task RunningQueryThatIsCancelled_LeavesNoHalfReadAnswerBehind()
    {
        await using var server = ScriptedServer.Start(Auto + "C: RUN\nC: PULL\nS: SUCCESS {\"fields\": [\"n\"]}\nRECORD [1]\n<HANG>", Any);
        await using var driver = server.Driver();
        using var source = new CancellationTokenSource();
        await using var session = driver.AsyncSession().CancelledBy(source.Token);
        var cursor = await session.RunAsync("A");
        await cursor.FetchAsync();

        source.CancelAfter(50);
        await Assert.CatchAsync<OperationCanceledException>(cursor.FetchAsync);

        await using var other = driver.AsyncSession();
        await (await other.RunAsync("B")).ConsumeAsync();
        server.Verify();
        Assert.That(PoolOf(driver).InUse, Is.Zero);
    }

    private static Connections.ConnectionPool PoolOf(IDriver driver) => ((Sessions.DirectSource)((Sessions.Driver)driver).Source).Pool;

    private static async Task BorrowAsync(IDriver driver, int number, List<int> order)
    {
        await using var session = driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync();
        lock (order)
            order.Add(number);
        await transaction.RollbackAsync();
    }
}
