using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Scripts;

/// <summary>Handshake, HELLO and LOGON in each version.</summary>
public sealed class HandshakeTests
{
    private const string Reset =
        """
        C: RESET
        S: SUCCESS {}
        """;

    [TestCase("4.4", """{"user_agent": "*", "patch_bolt": ["utc"], "scheme": "none"}""")]
    [TestCase("5.0", """{"user_agent": "*", "scheme": "none"}""")]
    public async Task VersionWithoutLogon_SaysWhoItIsInHello(string version, string hello)
    {
        await using var server = ScriptedServer.Start($$"""
            BOLT {{version}}
            C: HELLO {{hello}}
            S: SUCCESS {"server": "Neo4j/x", "connection_id": "bolt-1"}
            {{Reset}}
            C: GOODBYE
            """);

        await using (var driver = server.Driver())
            Assert.That((await driver.GetServerInfoAsync()).ProtocolVersion, Is.EqualTo(version));

        server.Verify();
    }

    [TestCase("5.1", """{"user_agent": "*"}""")]
    [TestCase("5.3", """{"user_agent": "*", "bolt_agent": {"product": "*", "platform": "*", "language": "C#", "language_details": "*"}}""")]
    [TestCase("5.4", """{"user_agent": "*", "bolt_agent": "*"}""")]
    [TestCase("5.6", """{"user_agent": "*", "bolt_agent": "*"}""")]
    [TestCase("5.8", """{"user_agent": "*", "bolt_agent": "*"}""")]
    public async Task VersionWithLogon_SaysItThere(string version, string hello)
    {
        await using var server = ScriptedServer.Start($$"""
            BOLT {{version}}
            C: HELLO {{hello}}
            C: LOGON {"scheme": "basic", "principal": "neo4j", "credentials": "secret"}
            S: SUCCESS {"server": "Neo4j/x"}
               SUCCESS {}
            {{Reset}}
            """);

        await using var driver = GraphDatabase.Driver(server.Uri(), AuthTokens.Basic("neo4j", "secret"));
        await driver.VerifyConnectivityAsync();

        server.Verify();
    }

    [TestCase("none", "none of the offered versions")]
    [TestCase("48 54 54 50", "HTTP")]
    [TestCase("00 00 00 06", "not offered")]
    [TestCase("00 01 08 05", "not offered")]
    public async Task AnswerThatIsNoVersionOfOurs_IsAProtocolError(string answer, string message)
    {
        await using var server = ScriptedServer.Start("BOLT " + answer);
        await using var driver = server.Driver();

        var failure = await Assert.ThrowsAsync<ProtocolException>(driver.VerifyConnectivityAsync);

        Assert.That(failure!.Message, Does.Contain(message));
    }

    [Test]
    public async Task BytesOneByOne_AreUnderstood()
    {
        await using var server = ScriptedServer.Start($"BOLT 5.8\nAUTO HELLO LOGON\nWRITES 1\nCHUNKS 1\n{Reset}");
        await using var driver = server.Driver();

        await driver.VerifyConnectivityAsync();

        server.Verify();
    }

    [Test]
    public async Task ServerThatNeverAnswers_IsUnavailableAfterTheConnectionTimeout()
    {
        await using var server = ScriptedServer.Start("BOLT stall");
        await using var driver = server.Driver(builder => builder.WithConnectionTimeout(TimeSpan.FromMilliseconds(100)));

        await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
    }

    [Test]
    public async Task ServerThatNeverAnswers_IsLeftWhenTheCallerGivesUp()
    {
        await using var server = ScriptedServer.Start("BOLT stall");
        await using var driver = server.Driver();
        using var source = new CancellationTokenSource(100);

        await Assert.CatchAsync<OperationCanceledException>(() => driver.VerifyConnectivityAsync(source.Token));
    }

    [Test]
    public async Task NobodyListening_IsUnavailable()
    {
        int port;
        await using (var server = ScriptedServer.Start(""))
            port = server.Port;
        await using var driver = GraphDatabase.Driver($"bolt://127.0.0.1:{port}");

        await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
        Assert.That(await driver.TryVerifyConnectivityAsync(), Is.False);
    }

    [Test]
    public async Task WrongPassword_IsAnAuthenticationErrorAndNeverShown()
    {
        await using var server = ScriptedServer.Start("""
            BOLT 5.8
            C: HELLO
            C: LOGON
            S: SUCCESS {}
               FAILURE {"neo4j_code": "Neo.ClientError.Security.Unauthorized", "message": "unauthorized", "gql_status": "42NFF", "description": "d"}
            <EXIT>
            """);
        await using var driver = GraphDatabase.Driver(server.Uri(), AuthTokens.Basic("neo4j", "secret-password"));

        var failure = await Assert.ThrowsAsync<AuthenticationException>(driver.VerifyConnectivityAsync);

        Assert.That(failure!.ToString(), Does.Not.Contain("secret-password"));
        Assert.That(AuthTokens.Basic("neo4j", "secret-password").ToString(), Does.Not.Contain("secret-password"));
    }

    [Test]
    public async Task Notifications_AreFilteredInTheWordsOfTheVersion()
    {
        await using var server = ScriptedServer.Start(
            """
            BOLT 5.4
            AUTO LOGON RESET
            C: HELLO {"notifications_minimum_severity": "WARNING", "notifications_disabled_categories": ["HINT"], "*": "*"}
            S: SUCCESS {}
            """,
            """
            BOLT 5.6
            AUTO LOGON RESET
            C: HELLO {"notifications_minimum_severity": "WARNING", "notifications_disabled_classifications": ["HINT"], "*": "*"}
            S: SUCCESS {}
            """);

        for (var i = 0; i < 2; i++)
        {
            await using var driver = server.Driver(builder => builder.WithNotifications(Severity.Warning, [Category.Hint]));
            await driver.VerifyConnectivityAsync();
        }

        server.Verify();
    }

    [TestCase("http://localhost")]
    [TestCase("bolt://localhost?policy=x")]
    [TestCase("neo4j://localhost?policy=a&policy=b")]
    [TestCase("neo4j://localhost?address=x")]
    public void AddressThatIsNone_IsRefused(string uri) => Assert.Throws<ArgumentException>(() => GraphDatabase.Driver(uri));

    [TestCase("bolt+s://localhost")]
    [TestCase("neo4j+ssc://localhost")]
    public void SchemeThatDecidesTrust_TakesNoOtherRule(string uri)
    {
        Assert.Throws<ArgumentException>(() => GraphDatabase.Driver(uri, builder => builder.WithEncryptionLevel(EncryptionLevel.None)));
        Assert.Throws<ArgumentException>(() => GraphDatabase.Driver(uri, builder => builder.WithTrustManager(TrustManager.CreateInsecure())));
    }
}
