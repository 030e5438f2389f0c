using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Graph.Bolt;
using NUnit.Framework;

namespace Graph.TestKit.Servers;

/// <summary>A real Neo4j server for tests; everything it writes lies in a temporary folder, and it ends with the test process.</summary>
/// <remarks>
/// <c>GRAPH_TEST_BOLT</c> names a running one (with user and password in the URI); else <c>bin/neo4j console</c> of
/// <c>NEO4J_HOME</c> is started with a configuration of ours, else that of <c>../shared/neo4j</c>. Where there is none the test
/// is ignored with the reason; with <c>GRAPH_CI=1</c> it fails.
/// </remarks>
public sealed class Neo4jServer : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<Neo4jServerOptions, Lazy<Task<Neo4jServer>>> Shared = [];
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    // Standard input closes when the test process ends, however it ends; then the server, its children and its folder go, too.
    private const string Guard =
        """
        setsid "$0" console >>"$1/console.log" 2>&1 </dev/null & server=$!
        ( cat >/dev/null; kill -9 -- -$server 2>/dev/null; [ -e "$1/keep" ] || rm -rf "$1" ) <&3 & guard=$!
        wait $server; touch "$1/ended" 2>/dev/null
        wait $guard
        """;

    private readonly Neo4jServerOptions _options;
    private readonly string _home;
    private readonly string _folder;
    private Process? _guard;

    private Neo4jServer(Uri uri, Neo4jServerOptions options, string home, string folder) => (Uri, _options, _home, _folder) = (uri, options, home, folder);

    /// <summary>Where it answers.</summary>
    public Uri Uri { get; }

    /// <summary>Whether it was started here and so may be killed and started again.</summary>
    public bool IsOurs => _home.Length > 0;

    /// <summary>User; null where there is no authentication.</summary>
    public string? User { get; private init; }

    /// <summary>Password; null where there is no authentication.</summary>
    public string? Password { get; private init; }

    /// <summary>Folder of the installation; empty for a running server that was named.</summary>
    public string Home => _home;

    /// <summary>Folder that holds configuration, data and logs of a server started here.</summary>
    public string Folder => _folder;

    /// <summary>The server that all tests of this process share; the test ends here when there is none.</summary>
    public static Task<Neo4jServer> SharedAsync() => SharedAsync(new Neo4jServerOptions());

    /// <summary>The server of that kind that all tests of this process share; the test ends here when there is none.</summary>
    public static async Task<Neo4jServer> SharedAsync(Neo4jServerOptions options)
    {
        try
        {
            return await Shared.GetOrAdd(options, wanted => new Lazy<Task<Neo4jServer>>(() => FindOrStartAsync(wanted))).Value;
        }
        catch (InvalidOperationException failure)
        {
            Miss(failure.Message);
            throw;
        }
    }

    /// <summary>A server of one test's own, which it may kill; the test ends here when none can be started.</summary>
    public static async Task<Neo4jServer> StartAsync(Neo4jServerOptions options)
    {
        try
        {
            return await StartNewAsync(options);
        }
        catch (InvalidOperationException failure)
        {
            Miss(failure.Message);
            throw;
        }
    }

    /// <summary>A driver for it.</summary>
    public IDriver Driver(Action<ConfigBuilder>? configure = null) =>
        GraphDatabase.Driver(Uri, User is null ? AuthTokens.None : AuthTokens.Basic(User, Password), configure ?? (_ => { }));

    /// <summary>Ends it at once, as a crash would.</summary>
    public async Task KillAsync()
    {
        if (_guard is null)
            return;
        await File.WriteAllTextAsync(Path.Combine(_folder, "keep"), "");
        _guard.StandardInput.Close();
        await _guard.WaitForExitAsync();
        _guard.Dispose();
        _guard = null;
    }

    /// <summary>Starts it on the data it has, and returns when it answers.</summary>
    public async Task StartAgainAsync()
    {
        foreach (var sign in new[] { "keep", "ended" })
            File.Delete(Path.Combine(_folder, sign));
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in new[] { "-c", "exec 3<&0\n" + Guard, Path.Combine(_home, "bin", "neo4j"), _folder })
            start.ArgumentList.Add(argument);
        start.Environment["NEO4J_CONF"] = Path.Combine(_folder, "conf");
        start.Environment["NEO4J_HOME"] = _home;
        _guard = Process.Start(start)!;
        try
        {
            await AwaitAnswerAsync(Path.Combine(_folder, "console.log"));
        }
        catch
        {
            await KillAsync();
            throw;
        }
    }

    /// <summary>Kills it and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (IsOurs && Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static void Miss(string reason)
    {
        if (Environment.GetEnvironmentVariable("GRAPH_CI") == "1")
            Assert.Fail(reason);
        Assert.Ignore(reason);
    }

    private static async Task<Neo4jServer> FindOrStartAsync(Neo4jServerOptions options)
    {
        if (options != new Neo4jServerOptions() || Environment.GetEnvironmentVariable("GRAPH_TEST_BOLT") is not { Length: > 0 } given)
            return await StartNewAsync(options);
        var uri = new Uri(given);
        var parts = uri.UserInfo.Split(':', 2);
        return new Neo4jServer(new UriBuilder(uri) { UserName = "", Password = "" }.Uri, options, "", "")
        {
            User = uri.UserInfo.Length > 0 ? Uri.UnescapeDataString(parts[0]) : null,
            Password = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null,
        };
    }

    private static async Task<Neo4jServer> StartNewAsync(Neo4jServerOptions options)
    {
        var home = FindHome();
        var folder = Path.Combine(Path.GetTempPath(), "graph-neo4j-" + Guid.NewGuid().ToString("N"));
        var ports = FreePorts();
        var scheme = options.IsEncrypted ? "bolt+ssc" : "bolt";
        var server = new Neo4jServer(new Uri($"{scheme}://127.0.0.1:{ports.Bolt}"), options, home, folder)
        {
            User = options.Password is null ? null : "neo4j",
            Password = options.Password,
        };
        server.Configure(ports.Bolt, ports.Http);
        if (options.Password is not null)
            await server.SetPasswordAsync(options.Password);
        await server.StartAgainAsync();
        return server;
    }

    private static string FindHome()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_HOME") is { Length: > 0 } home)
            return File.Exists(Path.Combine(home, "bin", "neo4j")) ? home : throw new InvalidOperationException("NEO4J_HOME has no bin/neo4j.");
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", "neo4j");
            if (File.Exists(Path.Combine(shared, "bin", "neo4j")))
                return shared;
        }
        throw new InvalidOperationException("No Neo4j server: set GRAPH_TEST_BOLT to a running one, or NEO4J_HOME to an installation.");
    }

    private static (int Bolt, int Http) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }

    private void Configure(int bolt, int http)
    {
        foreach (var name in new[] { "conf", "data", "logs", "run", "import", "tx", "no-plugins" })
            Directory.CreateDirectory(Path.Combine(_folder, name));
        var plugins = _options.HasGds ? Path.Combine(_home, "plugins") : Path.Combine(_folder, "no-plugins");
        var settings = new Dictionary<string, string>
        {
            ["server.default_listen_address"] = "127.0.0.1",
            ["server.bolt.listen_address"] = $"127.0.0.1:{bolt}",
            ["server.bolt.advertised_address"] = $"127.0.0.1:{bolt}",
            ["server.http.listen_address"] = $"127.0.0.1:{http}",
            ["server.http.advertised_address"] = $"127.0.0.1:{http}",
            ["server.https.enabled"] = "false",
            ["server.http_enabled_modules"] = "TRANSACTIONAL_ENDPOINTS,QUERY_API_ENDPOINTS",
            ["server.directories.data"] = Path.Combine(_folder, "data"),
            ["server.directories.logs"] = Path.Combine(_folder, "logs"),
            ["server.directories.run"] = Path.Combine(_folder, "run"),
            ["server.directories.import"] = Path.Combine(_folder, "import"),
            ["server.directories.transaction.logs.root"] = Path.Combine(_folder, "tx"),
            ["server.directories.plugins"] = plugins,
            ["server.directories.lib"] = Path.Combine(_home, "lib"),
            ["server.memory.heap.initial_size"] = "256m",
            ["server.memory.heap.max_size"] = _options.Heap,
            ["server.memory.pagecache.size"] = "128m",
            ["dbms.usage_report.enabled"] = "false",
            ["dbms.security.auth_enabled"] = _options.Password is null ? "false" : "true",
            ["db.tx_log.preallocate"] = "false",
            ["db.tx_log.rotation.retention_policy"] = "1 files",
            ["db.lock.acquisition.timeout"] = "15s",
        };
        if (_options.HasGds)
            settings["dbms.security.procedures.unrestricted"] = "gds.*";
        if (_options.IsEncrypted)
            Encrypt(settings);
        foreach (var line in _options.Settings.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            settings[line.Split('=', 2)[0]] = line.Split('=', 2)[1];
        File.WriteAllLines(Path.Combine(_folder, "conf", "neo4j.conf"), settings.Select(setting => setting.Key + "=" + setting.Value));
    }

    private void Encrypt(Dictionary<string, string> settings)
    {
        var folder = Path.Combine(_folder, "certificates");
        Directory.CreateDirectory(folder);
        using var key = RSA.Create(2048);
        using var certificate = TestCertificate.Create(key);
        File.WriteAllText(Path.Combine(folder, "private.key"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Path.Combine(folder, "public.crt"), certificate.ExportCertificatePem());
        settings["server.bolt.tls_level"] = "REQUIRED";
        settings["dbms.ssl.policy.bolt.enabled"] = "true";
        settings["dbms.ssl.policy.bolt.base_directory"] = folder;
        settings["dbms.ssl.policy.bolt.private_key"] = "private.key";
        settings["dbms.ssl.policy.bolt.public_certificate"] = "public.crt";
        settings["dbms.ssl.policy.bolt.client_auth"] = "NONE";
    }

    private async Task SetPasswordAsync(string password)
    {
        var start = new ProcessStartInfo(Path.Combine(_home, "bin", "neo4j-admin"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "dbms", "set-initial-password", password })
            start.ArgumentList.Add(argument);
        start.Environment["NEO4J_CONF"] = Path.Combine(_folder, "conf");
        start.Environment["NEO4J_HOME"] = _home;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The password of the Neo4j server could not be set: {await output}{error}");
    }

    private async Task AwaitAnswerAsync(string log)
    {
        await using var driver = Driver(builder => builder.WithConnectionTimeout(TimeSpan.FromSeconds(5)));
        var started = Stopwatch.StartNew();
        while (!await driver.TryVerifyConnectivityAsync())
        {
            if (File.Exists(Path.Combine(_folder, "ended")) || started.Elapsed > StartLimit)
            {
                var lines = File.Exists(log) ? await File.ReadAllLinesAsync(log) : [];
                throw new InvalidOperationException(
                    $"The Neo4j server of {_home} did not answer within {started.Elapsed.TotalSeconds:0} s: {string.Join(Environment.NewLine, lines.TakeLast(5))}");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
