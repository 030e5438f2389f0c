using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Scripts;

/// <summary>TLS and trust.</summary>
public sealed class EncryptionTests
{
    private const string Script = "BOLT 5.8\nAUTO HELLO LOGON RESET GOODBYE";

    private RSA _key = null!;
    private X509Certificate2 _certificate = null!;

    [OneTimeSetUp]
    public void MakeCertificate()
    {
        _key = RSA.Create(2048);
        using var made = TestCertificate.Create(_key);
        _certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    [OneTimeTearDown]
    public void Forget()
    {
        _certificate.Dispose();
        _key.Dispose();
    }

    [Test]
    public async Task SelfSigned_IsBelievedWhereTheSchemeSaysSo()
    {
        await using var server = ScriptedServer.StartEncrypted(_certificate, Script);
        await using var driver = GraphDatabase.Driver(server.Uri("bolt+ssc"));

        await driver.VerifyConnectivityAsync();

        Assert.That(driver.Encrypted);
    }

    [Test]
    public async Task SelfSigned_IsNotBelievedWhereAChainIsDemanded()
    {
        await using var server = ScriptedServer.StartEncrypted(_certificate, Script);
        await using var driver = GraphDatabase.Driver(server.Uri("bolt+s"));

        await Assert.ThrowsAsync<SecurityException>(driver.VerifyConnectivityAsync);
    }

    [Test]
    public async Task GivenRoot_IsBelievedForItsHostOnly()
    {
        await using var server = ScriptedServer.StartEncrypted(_certificate, Script);
        void Trust(ConfigBuilder builder) => builder.WithEncryptionLevel(EncryptionLevel.Encrypted).WithTrustManager(TrustManager.CreateCertTrust([_certificate]));
        await using var right = GraphDatabase.Driver(server.Uri(), Trust);
        await using var wrong = GraphDatabase.Driver($"bolt://127.0.0.2:{server.Port}", Trust);

        await right.VerifyConnectivityAsync();

        await Assert.CatchAsync<Neo4jException>(wrong.VerifyConnectivityAsync);
    }

    [Test]
    public async Task PlainClientAtAnEncryptedServer_Fails()
    {
        await using var server = ScriptedServer.StartEncrypted(_certificate, Script);
        await using var driver = server.Driver();

        await Assert.CatchAsync<Neo4jException>(driver.VerifyConnectivityAsync);
    }

    [Test]
    public async Task ServerThatStallsInTls_IsLeftInTimeAndOnDemand()
    {
        await using var server = ScriptedServer.Start("BOLT stall");
        await using var timed = GraphDatabase.Driver(server.Uri("bolt+ssc"), builder => builder.WithConnectionTimeout(TimeSpan.FromMilliseconds(100)));
        await using var patient = GraphDatabase.Driver(server.Uri("bolt+ssc"));
        using var source = new CancellationTokenSource(100);

        await Assert.ThrowsAsync<ServiceUnavailableException>(timed.VerifyConnectivityAsync);
        await Assert.CatchAsync<OperationCanceledException>(() => patient.VerifyConnectivityAsync(source.Token));
    }

    [Test]
    public async Task RunningQueryOverTls_IsLeftOnDemand()
    {
        await using var server = ScriptedServer.StartEncrypted(_certificate, Script + "\nC: RUN\nC: PULL\n<HANG>");
        await using var driver = GraphDatabase.Driver(server.Uri("bolt+ssc"));
        using var source = new CancellationTokenSource();
        await using var session = driver.AsyncSession().CancelledBy(source.Token);
        var cursor = await session.RunAsync("A");

        source.CancelAfter(100);

        await Assert.CatchAsync<OperationCanceledException>(cursor.FetchAsync);
    }
}
