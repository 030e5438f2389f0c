using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Graph.TestKit.Servers;

/// <summary>Stands between a client and a server and does what networks do: delay, split, cut, swallow.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _served = [];
    private readonly string _host;
    private readonly int _port;
    private readonly Task _accepting;
    private int _connections;

    private FaultProxy(string host, int port, Faults faults)
    {
        (_host, _port, Faults) = (host, port, faults);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>What is done to connections that are accepted from now on.</summary>
    public Faults Faults { get; set; }

    /// <summary>Connections accepted.</summary>
    public int Connections => _connections;

    /// <summary>Port on the loopback address.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>A proxy to a server.</summary>
    public static FaultProxy Start(Uri server, Faults? faults = null) => new(server.Host, server.Port, faults ?? new Faults());

    /// <summary>Its address.</summary>
    public Uri Uri(string scheme = "bolt") => new($"{scheme}://127.0.0.1:{Port}");

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
                Interlocked.Increment(ref _connections);
                _served.Add(ServeAsync(client, Faults));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(TcpClient client, Faults faults)
    {
        using var server = new TcpClient { NoDelay = true };
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await server.ConnectAsync(_host, _port, _end.Token);
                using var over = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
                var received = CopyAsync(server.GetStream(), client.GetStream(), faults.CutAfterReceived, faults, over.Token);
                var sent = CopyAsync(client.GetStream(), server.GetStream(), faults.CutAfterSent, faults, over.Token);
                await Task.WhenAny(received, sent);
                if (faults.IsAbrupt)
                    client.Client.LingerState = new LingerOption(true, 0);
                client.Close();
                server.Close();
                await over.CancelAsync();
                await Task.WhenAll(received, sent);
            }
            catch (Exception end) when (end is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // One of the two sides is gone; so is the connection.
            }
        }
    }

    private static async Task CopyAsync(NetworkStream from, NetworkStream to, long? cutAfter, Faults faults, CancellationToken cancellation)
    {
        var left = cutAfter ?? long.MaxValue;
        var piece = new byte[faults.PieceBytes];
        while (left > 0 || faults.IsHalfOpen)
        {
            var count = await from.ReadAsync(piece, cancellation);
            if (count == 0)
                return;
            if (faults.Delay > TimeSpan.Zero)
                await Task.Delay(faults.Delay, cancellation);
            var through = (int)Math.Min(count, left);
            await to.WriteAsync(piece.AsMemory(0, through), cancellation);
            left -= through;
        }
    }
}
