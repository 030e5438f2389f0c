using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>What the host refuses to do, with which exit code, and that it says what to do instead.</summary>
public sealed class HostRefusalTests
{
    private string _data = "";

    [SetUp]
    public void MakeFolder() => _data = Directory.CreateTempSubdirectory("graph-refusal-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_data, recursive: true);

    [TestCase("http://0.0.0.0:5999")]
    [TestCase("http://*:5999")]
    [TestCase("http://192.0.2.1:5999")]
    public async Task AnAddressThatOthersReach_IsRefusedWithoutAccounts(string address)
    {
        var (exitCode, said) = await RunAsync("--urls", address);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(said, Does.Contain(address));
    }

    [Test]
    public async Task AnUnknownOption_ShowsTheUsage()
    {
        var (exitCode, said) = await RunAsync("--dmeo");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(said, Does.Contain("--dmeo").And.Contain("--demo"));
    }

    [Test]
    public async Task APortInUse_IsNamed()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var (exitCode, said) = await RunAsync("--urls", address);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(said, Does.Contain(address));
        Assert.That(said, Does.Not.Contain("   at "), "a user reads no stack");
    }

    [Test]
    public async Task AStoreThatAnotherHostWrites_IsLeftAlone()
    {
        await using var host = await RunningHost.StartAsync();

        var (exitCode, said) = await RunAsync("--data", Path.Combine(host.Folder, "graph"), "--urls", "http://127.0.0.1:0");

        Assert.That(exitCode, Is.EqualTo(4), said);
        Assert.That(said, Does.Not.Contain("   at "));
    }

    [Test]
    public async Task AFileThatIsNoStore_IsKeptAndNamed()
    {
        var file = Path.Combine(_data, "graph.db");
        await File.WriteAllTextAsync(file, "no store at all");

        var (exitCode, said) = await RunAsync("--urls", "http://127.0.0.1:0");

        Assert.That(exitCode, Is.EqualTo(4), said);
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo("no store at all"));
    }

    private async Task<(int ExitCode, string Said)> RunAsync(params string[] arguments)
    {
        string[] data = arguments.Contains("--data") ? [] : ["--data", _data];
        var start = new ProcessStartInfo("dotnet", [RunningHost.Assembly, .. data, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
