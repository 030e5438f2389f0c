using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Graph.Bolt.Connections;

/// <summary>Opens connections: name, TCP, TLS, handshake, HELLO and LOGON, all within the connection timeout.</summary>
/// <param name="scheme">What the address of the driver says.</param>
/// <param name="token">Who is connecting.</param>
/// <param name="config">Limits and trust.</param>
internal sealed class Connector(BoltScheme scheme, AuthToken token, Config config)
{
    /// <summary>Opens a connection that is ready for its first statement.</summary>
    /// <exception cref="ServiceUnavailableException">The server does not answer, or not in time.</exception>
    /// <exception cref="SecurityException">TLS failed, or the server does not let us in.</exception>
    public async ValueTask<BoltConnection> OpenAsync(ServerAddress address, CancellationToken cancellation)
    {
        using var limit = new Deadline(config.ConnectionTimeout, config.Clock, cancellation);
        BoltConnection? connection = null;
        Stream? stream = null;
        try
        {
            stream = await ConnectAsync(address, limit.Token).ConfigureAwait(false);
            if (scheme.IsEncrypted)
                stream = await EncryptAsync(stream, address, limit.Token).ConfigureAwait(false);
            var version = await Handshake.AgreeAsync(stream, address, limit.Token).ConfigureAwait(false);
            connection = new BoltConnection(stream, version, address, config.Clock);
            await IntroduceAsync(connection, limit.Token).ConfigureAwait(false);
            config.Logger.Debug("Opened {0} to {1}, Bolt {2}", connection.Name, address, version);
            return connection;
        }
        catch (Exception failure)
        {
            connection?.Break(failure);
            stream?.Dispose();
            throw Explained(failure, address, limit, cancellation);
        }
    }

    private Exception Explained(Exception failure, ServerAddress address, Deadline limit, CancellationToken cancellation) => failure switch
    {
        _ when cancellation.IsCancellationRequested => new OperationCanceledException("Opening a connection was cancelled.", failure, cancellation),
        _ when limit.HasPassed => new ServiceUnavailableException(
            $"The server at {address} did not answer within {config.ConnectionTimeout.TotalSeconds:0.#} seconds.", failure),
        Neo4jException => failure,
        System.Security.Authentication.AuthenticationException => new SecurityException(
            $"No secure connection to {address}: {failure.Message}", failure),
        SocketException or IOException => new ServiceUnavailableException($"No connection to {address}: {failure.Message}", failure),
        _ => failure,
    };

    private async ValueTask<Stream> ConnectAsync(ServerAddress address, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (config.SocketKeepAlive)
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            await socket.ConnectAsync(new DnsEndPoint(address.Host, address.Port), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async ValueTask<Stream> EncryptAsync(Stream inner, ServerAddress address, CancellationToken cancellation)
    {
        var trust = scheme.Trust ?? config.TrustManager ?? TrustManager.CreateChainTrust();
        var uri = new UriBuilder("bolt", address.Host, address.Port).Uri;
        var secure = new SslStream(inner, leaveInnerStreamOpen: false);
        try
        {
            await secure.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = address.Host,
                    EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                    RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
                        certificate is X509Certificate2 known && chain is not null && trust.ValidateServerCertificate(uri, known, chain, errors),
                },
                cancellation).ConfigureAwait(false);
            return secure;
        }
        catch
        {
            await secure.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask IntroduceAsync(BoltConnection connection, CancellationToken cancellation)
    {
        Reply hello = new(), logon = new();
        var isLogonApart = connection.Version.IsFrom(5, 1);
        connection.Hello(Greeting(connection, isLogonApart), hello);
        if (isLogonApart)
            connection.Logon(token.Entries, logon);
        await connection.SendAsync(cancellation).ConfigureAwait(false);
        await connection.ReceiveAllAsync(cancellation).ConfigureAwait(false);
        hello.Demand();
        logon.Demand();
        Understand(connection, hello);
    }

    private Dictionary<string, object> Greeting(BoltConnection connection, bool isLogonApart)
    {
        var version = connection.Version;
        var map = new Dictionary<string, object> { ["user_agent"] = config.UserAgent };
        if (scheme.RoutingContext is not null)
            map["routing"] = scheme.RoutingContext;
        if (version.IsFrom(5, 3))
            map["bolt_agent"] = new Dictionary<string, object>
            {
                ["product"] = "graph-bolt/" + typeof(Connector).Assembly.GetName().Version?.ToString(3),
                ["platform"] = OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux",
                ["language"] = "C#",
                ["language_details"] = RuntimeInformation.FrameworkDescription,
            };
        if (version is { Major: 4, Minor: 3 or 4 })
            map["patch_bolt"] = new[] { "utc" };
        TransactionExtra.AddNotifications(map, config.Notifications, version);
        if (!isLogonApart)
            foreach (var (key, value) in token.Entries)
                map[key] = value;
        return map;
    }

    private static void Understand(BoltConnection connection, Reply hello)
    {
        connection.Agent = hello.Text("server") ?? "";
        connection.Name = hello.Text("connection_id") ?? "";
        if (hello.Metadata.TryGetValue("patch_bolt", out var patches) && patches is List<object?> list && list.Contains("utc"))
            connection.UsesUtc = true;
        if (hello.Metadata.TryGetValue("hints", out var value) && value is Dictionary<string, object?> hints &&
            hints.TryGetValue("connection.recv_timeout_seconds", out var limit) && limit is long and > 0 and <= int.MaxValue / 1000)
            connection.ReadTimeout = TimeSpan.FromSeconds(Convert.ToInt64(limit, CultureInfo.InvariantCulture));
    }
}
