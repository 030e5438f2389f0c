using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Graph.Bolt;
using NUnit.Framework;

namespace Graph.TestKit.Servers;

/// <summary>A Bolt server that says what its scripts say and fails the test when the client says something else.</summary>
/// <remarks>
/// Connection i is served by script i, and every later one by the last. A script is the conversation as text:
/// <code>
/// BOLT 5.4                                      version; "none", or the answer to the handshake in hex, or "stall"
/// AUTO HELLO LOGON RESET GOODBYE                requests that are answered with SUCCESS {} wherever they come
/// CHUNKS 3                                      most bytes in a chunk
/// WRITES 1                                      most bytes in a write
/// C: RUN "RETURN 1 AS n" {} {"*": "*"}          what the client must say; "*" is any value, fields left out are not looked at
/// C: PULL {"n": 1000}
/// S: SUCCESS {"fields": ["n"]}
///    RECORD [1, 2.5, {"^44": [19000]}]          {"^44": [...]} is a structure
///    SUCCESS {}
/// &lt;NOOP&gt; &lt;SLEEP 0.5&gt; &lt;RAW 00 01&gt; &lt;EXIT&gt; &lt;RST&gt; &lt;HANG&gt; &lt;ASSERT ORDER&gt;   one a line; the last: nothing was pipelined
/// {? ... ?}  {* ... *}                          a block that may come, or any number of times; brackets on lines of their own
/// </code>
/// </remarks>
public sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _served = [];
    private readonly X509Certificate2? _certificate;
    private readonly BoltScript[] _scripts;
    private readonly Task _accepting;
    private int _connections;
    private int _finished;

    private ScriptedServer(X509Certificate2? certificate, string[] scripts)
    {
        (_certificate, _scripts) = (certificate, [.. scripts.Select(BoltScript.Parse)]);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>What the client said against its script.</summary>
    public ConcurrentQueue<string> Problems { get; } = [];

    /// <summary>Names of all requests, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Connections accepted.</summary>
    public int Connections => _connections;

    /// <summary>Connections whose script came to its end.</summary>
    public int Finished => _finished;

    /// <summary>Port on the loopback address.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>A server with scripts.</summary>
    public static ScriptedServer Start(params string[] scripts) => new(null, scripts);

    /// <summary>A server that takes only TLS.</summary>
    public static ScriptedServer StartEncrypted(X509Certificate2 certificate, params string[] scripts) => new(certificate, scripts);

    /// <summary>Its address.</summary>
    public Uri Uri(string scheme = "bolt") => new($"{scheme}://127.0.0.1:{Port}");

    /// <summary>A driver for it.</summary>
    public IDriver Driver(Action<ConfigBuilder>? configure = null, string scheme = "bolt") =>
        GraphDatabase.Driver(Uri(scheme), AuthTokens.None, configure ?? (_ => { }));

    /// <summary>How often the client sent a request.</summary>
    public int Count(string request) => Requests.Count(name => name == request);

    /// <summary>Demands that the client said what the scripts say.</summary>
    public void Verify() => Assert.That(Problems, Is.Empty);

    /// <summary>Ends all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_served);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                var script = _scripts[Math.Min(_connections, _scripts.Length - 1)];
                Interlocked.Increment(ref _connections);
                _served.Add(ServeAsync(client, script));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(TcpClient client, BoltScript script)
    {
        using (client)
        {
            client.NoDelay = true;
            try
            {
                Stream stream = client.GetStream();
                if (_certificate is not null)
                {
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
                    stream = secure;
                }
                var conversation = new ScriptedConversation(client.Client, stream, script, Requests, _end.Token);
                await conversation.RunAsync();
                Interlocked.Increment(ref _finished);
            }
            catch (ScriptException problem)
            {
                Problems.Enqueue(problem.Message);
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException or SocketException or
                System.Security.Authentication.AuthenticationException)
            {
                // The client went away, which tests look at on their side.
            }
        }
    }
}
