using Graph.TestKit.Servers;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Scripts;

/// <summary>Routing tables and what becomes of servers that fail.</summary>
public sealed class RoutingTests
{
    private const string Auto = "BOLT 5.8\nAUTO HELLO LOGON RESET GOODBYE\n";

    private const string Answers = "{*\nC: RUN\nC: PULL\nS: SUCCESS {\"fields\": []}\nSUCCESS {}\n*}\n";

    [Test]
    public async Task Reads_GoToReadersAndWritesToTheWriter()
    {
        await using var reader = ScriptedServer.Start(Auto + Answers);
        await using var writer = ScriptedServer.Start(Auto + Answers);
        await using var router = ScriptedServer.Start(Auto + Route("*", [reader], [writer], 300));
        await using var driver = router.Driver(scheme: "neo4j");

        for (var i = 0; i < 2; i++)
        {
            await RunAsync(driver, AccessMode.Read);
            await RunAsync(driver, AccessMode.Write);
        }

        Assert.That((router.Count("ROUTE"), reader.Count("RUN"), writer.Count("RUN")), Is.EqualTo((1, 2, 2)));
        router.Verify();
    }

    [Test]
    public async Task RoutingContext_GoesToTheRouter()
    {
        await using var router = ScriptedServer.Start("""
            BOLT 5.8
            AUTO LOGON RESET GOODBYE
            C: HELLO {"routing": {"policy": "eu", "address": "*"}, "*": "*"}
            S: SUCCESS {}
            C: ROUTE {"policy": "eu", "address": "*"} ["b"] {"db": "people"}
            S: FAILURE {"code": "Neo.ClientError.Database.DatabaseNotFound", "message": "m"}
            """);
        await using var driver = GraphDatabase.Driver(new Uri(router.Uri("neo4j") + "?policy=eu"));
        await using var session = driver.AsyncSession(builder => builder.WithDatabase("people").WithBookmarks(Bookmarks.From("b")));

        await Assert.ThrowsAsync<FatalDiscoveryException>(() => session.RunAsync("A"));

        router.Verify();
    }

    [Test]
    public async Task HomeDatabase_IsTheOneThatTheRouterNames()
    {
        await using var server = ScriptedServer.Start(Auto + "C: RUN \"A\" {} {\"db\": \"home\"}\nC: PULL\nS: SUCCESS {\"fields\": []}\nSUCCESS {}");
        await using var router = ScriptedServer.Start(Auto + Route("*", [server], [server], 300, "home"));
        await using var driver = router.Driver(scheme: "neo4j");

        await RunAsync(driver, AccessMode.Write);

        server.Verify();
    }

    [Test]
    public async Task TableThatIsTooOld_IsAskedForAgain()
    {
        var clock = new FakeTimeProvider();
        await using var server = ScriptedServer.Start(Auto + Answers);
        await using var router = ScriptedServer.Start(Auto + Route("*", [server], [server], 10));
        await using var driver = router.Driver(builder => builder.WithClock(clock), "neo4j");

        await RunAsync(driver, AccessMode.Read);
        clock.Advance(TimeSpan.FromSeconds(9));
        await RunAsync(driver, AccessMode.Read);
        clock.Advance(TimeSpan.FromSeconds(2));
        await RunAsync(driver, AccessMode.Read);

        Assert.That(router.Count("ROUTE"), Is.EqualTo(2));
    }

    [Test]
    public async Task DeadReader_IsLeftOut()
    {
        await using var good = ScriptedServer.Start(Auto + Answers);
        var dead = ScriptedServer.Start(Auto);
        await using var router = ScriptedServer.Start(Auto + Route("*", [dead, good], [good], 300));
        await dead.DisposeAsync();
        await using var driver = router.Driver(scheme: "neo4j");

        for (var i = 0; i < 4; i++)
            await RunAsync(driver, AccessMode.Read);

        Assert.That((good.Count("RUN"), router.Count("ROUTE")), Is.EqualTo((4, 1)));
    }

    [Test]
    public async Task WriterThatWritesNoMore_IsFoundAgainByTheNextTry()
    {
        await using var old = ScriptedServer.Start(Auto + """
            C: BEGIN
            C: RUN
            C: PULL
            S: SUCCESS {}
               FAILURE {"code": "Neo.ClientError.Cluster.NotALeader", "message": "m"}
               IGNORED
            """);
        await using var successor = ScriptedServer.Start(Auto + "C: BEGIN\nC: RUN\nC: PULL\nS: SUCCESS {}\nSUCCESS {\"fields\": []}\nSUCCESS {}\nC: COMMIT\nS: SUCCESS {}");
        await using var router = ScriptedServer.Start(Auto + Route("*", [old], [old], 300, once: true) + Route("*", [successor], [successor], 300));
        await using var driver = router.Driver(scheme: "neo4j");
        await using var session = driver.AsyncSession();

        await session.ExecuteWriteAsync(async runner => await (await runner.RunAsync("A")).ConsumeAsync());

        Assert.That(successor.Finished + successor.Count("COMMIT"), Is.GreaterThanOrEqualTo(1));
        Assert.That(router.Count("ROUTE"), Is.EqualTo(2));
    }

    [Test]
    public async Task KnownRoutersDown_TheSeedIsAskedAgain()
    {
        var gone = ScriptedServer.Start(Auto);
        await using var server = ScriptedServer.Start(Auto + Answers);
        await using var seed = ScriptedServer.Start(
            Auto + Route("*", [server], [server], 0, routers: [gone], once: true) + Route("*", [server], [server], 300, routers: [gone]));
        await gone.DisposeAsync();
        await using var driver = seed.Driver(scheme: "neo4j");

        await RunAsync(driver, AccessMode.Read);
        await RunAsync(driver, AccessMode.Read);

        Assert.That(seed.Count("ROUTE"), Is.EqualTo(2));
    }

    [Test]
    public async Task AllRoutersDown_IsUnavailable()
    {
        await using var driver = GraphDatabase.Driver("neo4j://127.0.0.1:1");

        await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
    }

    [Test]
    public async Task LostConnection_IsWorthAnotherTryElsewhere()
    {
        await using var server = ScriptedServer.Start(Auto + "C: RUN\n<EXIT>");
        await using var router = ScriptedServer.Start(Auto + Route("*", [server], [server], 300));
        await using var driver = router.Driver(scheme: "neo4j");

        await Assert.ThrowsAsync<SessionExpiredException>(() => RunAsync(driver, AccessMode.Read));
    }

    private static async Task RunAsync(IDriver driver, AccessMode mode)
    {
        await using var session = driver.AsyncSession(builder => builder.WithDefaultAccessMode(mode));
        await (await session.RunAsync("A")).ConsumeAsync();
    }

    private static string Route(
        string context, ScriptedServer[] readers, ScriptedServer[] writers, int seconds, string? database = null, bool once = false, ScriptedServer[]? routers = null)
    {
        static string Addresses(IEnumerable<ScriptedServer> servers) => string.Join(", ", servers.Select(server => $"\"127.0.0.1:{server.Port}\""));
        var home = database ?? "neo4j";
        var asked = routers is null ? "\"127.0.0.1:1\"" : Addresses(routers);
        var roles = $$"""[{"role": "ROUTE", "addresses": [{{asked}}]}, {"role": "READ", "addresses": [{{Addresses(readers)}}]}, {"role": "WRITE", "addresses": [{{Addresses(writers)}}]}]""";
        var table = "C: ROUTE \"" + context + "\"\nS: SUCCESS {\"rt\": {\"ttl\": " + seconds + ", \"db\": \"" + home + "\", \"servers\": " + roles + "}}\n";
        return once ? table : "{*\n" + table + "*}\n";
    }
}
