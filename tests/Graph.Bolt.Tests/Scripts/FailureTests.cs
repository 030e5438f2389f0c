using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Scripts;

/// <summary>Which exception a failure becomes, and whether it is worth another try.</summary>
public sealed class FailureTests
{
    [TestCase("Neo.TransientError.Transaction.DeadlockDetected", typeof(TransientException), true)]
    [TestCase("Neo.TransientError.Transaction.LockAcquisitionTimeout", typeof(TransientException), true)]
    [TestCase("Neo.TransientError.Transaction.Outdated", typeof(TransientException), true)]
    [TestCase("Neo.TransientError.Transaction.ConstraintsChanged", typeof(TransientException), true)]
    [TestCase("Neo.TransientError.Transaction.BookmarkTimeout", typeof(TransientException), true)]
    [TestCase("Neo.TransientError.Transaction.MaximumTransactionLimitReached", typeof(TransientException), true)]
    [TestCase("Neo.TransientError.Request.NoThreadsAvailable", typeof(TransientException), true)]
    [TestCase("Neo.TransientError.General.DatabaseUnavailable", typeof(TransientException), true)]
    [TestCase("Neo.TransientError.General.MemoryPoolOutOfMemoryError", typeof(TransientException), false)]
    [TestCase("Neo.TransientError.General.TransactionMemoryLimit", typeof(TransientException), false)]
    [TestCase("Neo.TransientError.General.OutOfMemoryError", typeof(TransientException), false)]
    [TestCase("Neo.TransientError.General.StackOverFlowError", typeof(TransientException), false)]
    [TestCase("Neo.ClientError.Statement.SyntaxError", typeof(ClientException), false)]
    [TestCase("Neo.ClientError.Schema.ConstraintValidationFailed", typeof(ClientException), false)]
    [TestCase("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", typeof(ClientException), false)]
    [TestCase("Neo.ClientError.Transaction.Terminated", typeof(ClientException), false)]
    [TestCase("Neo.ClientError.Database.DatabaseNotFound", typeof(FatalDiscoveryException), false)]
    [TestCase("Neo.ClientError.Security.Unauthorized", typeof(AuthenticationException), false)]
    [TestCase("Neo.ClientError.Security.AuthorizationExpired", typeof(AuthorizationException), true)]
    [TestCase("Neo.ClientError.Security.TokenExpired", typeof(TokenExpiredException), false)]
    [TestCase("Neo.ClientError.Security.Forbidden", typeof(ForbiddenException), false)]
    [TestCase("Neo.ClientError.Security.CredentialsExpired", typeof(SecurityException), false)]
    [TestCase("Neo.ClientError.Request.Invalid", typeof(ProtocolException), false)]
    [TestCase("Neo.DatabaseError.General.UnknownError", typeof(DatabaseException), false)]
    public void Code_DecidesTheExceptionAndTheRetry(string code, Type type, bool isRetriable)
    {
        var old = ServerFailure.Of(new Dictionary<string, object?> { ["code"] = code, ["message"] = "m" }, 5);
        var isoForm = ServerFailure.Of(
            new Dictionary<string, object?> { ["neo4j_code"] = code, ["message"] = "m", ["gql_status"] = "50N42", ["description"] = "d" }, 5);

        Assert.That(old, Is.TypeOf(type));
        Assert.That((old.Code, old.Message, old.IsRetriable, old.GqlStatus), Is.EqualTo((code, "m", isRetriable, (string?)null)));
        Assert.That((isoForm.GetType(), isoForm.Code, isoForm.IsRetriable, isoForm.GqlStatus), Is.EqualTo((type, code, isRetriable, "50N42")));
    }

    [TestCase("Neo.TransientError.Transaction.Terminated", "Neo.ClientError.Transaction.Terminated")]
    [TestCase("Neo.TransientError.Transaction.LockClientStopped", "Neo.ClientError.Transaction.LockClientStopped")]
    public void EndThatSomebodyAskedFor_IsNotTransientOnOldServers(string code, string understood)
    {
        var failure = ServerFailure.Of(new Dictionary<string, object?> { ["code"] = code }, 4);

        Assert.That((failure.Code, failure.IsRetriable), Is.EqualTo((understood, false)));
    }

    [Test]
    public void CausesAndDiagnostics_StayOnTheException()
    {
        var failure = ServerFailure.Of(
            new Dictionary<string, object?>
            {
                ["neo4j_code"] = "Neo.ClientError.Statement.SyntaxError",
                ["gql_status"] = "42001",
                ["cause"] = new Dictionary<string, object?> { ["gql_status"] = "42I06", ["message"] = "inner" },
                ["diagnostic_record"] = new Dictionary<string, object?> { ["_classification"] = "CLIENT_ERROR" },
            },
            5);

        Assert.That(((Neo4jException)failure.InnerException!).GqlStatus, Is.EqualTo("42I06"));
        Assert.That(failure.DiagnosticRecord, Is.EqualTo(new Dictionary<string, object>
        {
            ["OPERATION"] = "", ["OPERATION_CODE"] = "0", ["CURRENT_SCHEMA"] = "/", ["_classification"] = "CLIENT_ERROR",
        }));
    }

    [Test]
    public async Task AfterAFailure_ExactlyOneResetGoesOutWithTheNextStatement()
    {
        await using var server = ScriptedServer.Start("""
            AUTO HELLO LOGON
            C: RUN "BAD"
            C: PULL
            S: FAILURE {"code": "Neo.ClientError.Statement.SyntaxError", "message": "m"}
               IGNORED
            <ASSERT ORDER>
            C: RESET
            C: RUN "RETURN 1"
            C: PULL
            S: SUCCESS {}
               SUCCESS {"fields": ["n"]}
               RECORD [1]
               SUCCESS {}
            C: RUN "RETURN 2"
            C: PULL
            S: SUCCESS {"fields": ["n"]}
               SUCCESS {}
            """);
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("BAD")).ConsumeAsync());
        await Task.Delay(100);
        Assert.That((await (await session.RunAsync("RETURN 1")).SingleAsync())[0], Is.EqualTo(1L));
        await (await session.RunAsync("RETURN 2")).ConsumeAsync();

        server.Verify();
        Assert.That((server.Connections, server.Count("RESET")), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task StatementWhoseResultWasNeverRead_RaisesItsFailureAtTheEndOfTheSession()
    {
        await using var server = ScriptedServer.Start("""
            AUTO HELLO LOGON RESET GOODBYE
            C: RUN
            C: PULL
            S: FAILURE {"code": "Neo.ClientError.Statement.SyntaxError", "message": "m"}
               IGNORED
            """);
        await using var driver = server.Driver();
        var session = driver.AsyncSession();
        await session.RunAsync("BAD");

        await Assert.ThrowsAsync<ClientException>(session.CloseAsync);
    }

    [Test]
    public async Task AuthorizationThatExpired_ClosesEveryConnectionOfItsTime()
    {
        const string Good = "AUTO HELLO LOGON RESET GOODBYE\n{*\nC: RUN\nC: PULL\nS: SUCCESS {\"fields\": []}\nSUCCESS {}\n*}";
        await using var server = ScriptedServer.Start(
            Good,
            """
            AUTO HELLO LOGON RESET GOODBYE
            C: RUN
            C: PULL
            S: FAILURE {"code": "Neo.ClientError.Security.AuthorizationExpired", "message": "m"}
               IGNORED
            """,
            Good);
        await using var driver = server.Driver();
        await using (var first = driver.AsyncSession())
        await using (var second = driver.AsyncSession())
        {
            var open = await first.RunAsync("RETURN 1");
            await Assert.ThrowsAsync<AuthorizationException>(async () => await (await second.RunAsync("RETURN 1")).ConsumeAsync());
            await open.ConsumeAsync();
        }

        await using var third = driver.AsyncSession();
        await (await third.RunAsync("RETURN 1")).ConsumeAsync();

        Assert.That(server.Connections, Is.EqualTo(3));
    }

    [Test]
    public async Task AnswerThatNobodyAskedFor_ClosesTheConnection()
    {
        await using var server = ScriptedServer.Start("""
            AUTO HELLO LOGON
            C: RUN
            C: PULL
            S: RECORD [1]
            <HANG>
            """);
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        await Assert.ThrowsAsync<ProtocolException>(async () => await (await session.RunAsync("RETURN 1")).ConsumeAsync());
    }

    [TestCase("00 02 B1 71 00 00")]
    [TestCase("00 04 B1 71 D6 FF 00 00")]
    [TestCase("00 07 B1 71 D6 7F FF FF FF 00 00")]
    [TestCase("00 03 B1 99 A0 00 00")]
    [TestCase("00 01 C0 00 00")]
    [TestCase("00 02 B1 70 00 00")]
    [TestCase("00 03 B1 70 C4 00 00")]
    public async Task HostileBytes_AreAProtocolErrorAndCloseTheConnection(string hex)
    {
        await using var server = ScriptedServer.Start($$"""
            AUTO HELLO LOGON
            C: RUN
            C: PULL
            S: SUCCESS {"fields": ["n"]}
            <RAW {{hex}}>
            <HANG>
            """);
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();

        await Assert.ThrowsAsync<ProtocolException>(async () => await (await session.RunAsync("RETURN 1")).ToListAsync());
    }
}
