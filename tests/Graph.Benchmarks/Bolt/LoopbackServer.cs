using System.Net;
using System.Net.Sockets;
using Graph.Bolt.Wire;

namespace Graph.Benchmarks.Bolt;

/// <summary>A server of this process that sends records it encoded before, as fast as they are taken.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _records;
    private readonly int[] _ends;

    public LoopbackServer(int rows)
    {
        using var chunks = new ChunkWriter();
        using var writer = new PackStreamWriter();
        _ends = new int[rows + 1];
        for (var i = 1; i <= rows; i++)
        {
            writer.Clear();
            writer.WriteStructureHeader(1, Tag.Record);
            writer.WriteListHeader(3);
            writer.WriteInteger(i + 70_000);
            writer.WriteInteger(i + 1_000_000);
            writer.WriteFloat(i * 0.5);
            chunks.Add(writer.Written);
            _ends[i] = chunks.Pending.Length;
        }
        _records = chunks.Pending.ToArray();
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Uri => new($"bolt://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception end) when (end is SocketException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            var stream = client.GetStream();
            using var reader = new MessageReader(stream);
            await stream.ReadExactlyAsync(new byte[20]);
            await stream.WriteAsync(new byte[] { 0, 0, 8, 5 });
            var sent = 0;
            while (await reader.FillAsync(default))
            {
                while (TryRead(reader, out var tag, out var count))
                {
                    if (tag == Tag.Run)
                        sent = 0;
                    if (tag == Tag.Pull)
                    {
                        var end = count < 0 ? _ends.Length - 1 : (int)Math.Min(sent + count, _ends.Length - 1);
                        await stream.WriteAsync(_records.AsMemory(_ends[sent].._ends[end]));
                        sent = end;
                    }
                    await stream.WriteAsync(Answer(tag, sent < _ends.Length - 1));
                }
            }
        }
    }

    private static bool TryRead(MessageReader reader, out byte tag, out long count)
    {
        (tag, count) = (0, 0);
        if (!reader.TryRead(out var message))
            return false;
        var values = new PackStreamReader(message);
        tag = values.ReadStructureHeader().Tag;
        if (tag == Tag.Pull && ValueReader.ReadMap(ref values)["n"] is long asked)
            count = asked;
        return true;
    }

    private static byte[] Answer(byte tag, bool hasMore)
    {
        using var writer = new PackStreamWriter();
        using var chunks = new ChunkWriter();
        writer.WriteStructureHeader(1, Tag.Success);
        var map = new Dictionary<string, object>();
        if (tag == Tag.Run)
            map["fields"] = new[] { "a", "b", "w" };
        if (tag == Tag.Pull)
            map["has_more"] = hasMore;
        new ValueWriter(writer, true).WriteMap(map, map.Count);
        chunks.Add(writer.Written);
        return chunks.Pending.ToArray();
    }
}
