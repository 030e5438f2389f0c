using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Graph.TestKit;

namespace Graph.EndToEnd;

/// <summary>The real web host in a process of its own, on a free loopback port and a data folder that is thrown away.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly string _folder;
    private readonly StringBuilder _output;

    private RunningHost(Process process, string folder, string address, StringBuilder output) =>
        (_process, _folder, Address, _output) = (process, folder, address, output);

    /// <summary>The host as it was built, with its static files beside it, in the configuration of these tests.</summary>
    public static string Assembly
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            var (framework, configuration) = (output.Name, output.Parent!.Name);
            var assembly = Repository.Under("web", "Graph.Web", "bin", configuration, framework, "Graph.Web.dll");
            return File.Exists(assembly) ? assembly : throw new FileNotFoundException("The web host was not built; build Graph.sln first.", assembly);
        }
    }

    /// <summary>Where the host answers, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>The folder that holds the host's data folders.</summary>
    public string Folder => _folder;

    /// <summary>Starts the host and waits until it answers.</summary>
    /// <param name="arguments">Options of the host, such as <c>--demo</c>.</param>
    public static async Task<RunningHost> StartAsync(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("graph-e2e-").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Assembly, "--urls", address, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        start.Environment["XDG_DATA_HOME"] = folder;
        start.Environment["LANG"] = "zh_CN.UTF-8";
        var output = new StringBuilder();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var host = new RunningHost(process, folder, address, output);
        await host.WaitUntilReadyAsync();
        return host;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient();
        using var limit = new CancellationTokenSource(StartLimit);
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The host ended with {_process.ExitCode}: {Said()}");
            try
            {
                using var answer = await client.GetAsync(new Uri($"{Address}/health/ready"), limit.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"The host did not answer within {StartLimit}: {Said()}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        }
    }

    private string Said()
    {
        lock (_output)
            return _output.ToString();
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
