using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using Graph.Bolt.Wire;

namespace Graph.TestKit.Servers;

/// <summary>One connection of a <see cref="ScriptedServer"/>.</summary>
internal sealed class ScriptedConversation(
    Socket socket, Stream stream, BoltScript script, ConcurrentQueue<string> requests, CancellationToken cancellation)
{
    private static readonly Dictionary<byte, string> Names = new()
    {
        [Tag.Hello] = "HELLO", [Tag.Logon] = "LOGON", [Tag.Logoff] = "LOGOFF", [Tag.Goodbye] = "GOODBYE", [Tag.Reset] = "RESET", [Tag.Run] = "RUN",
        [Tag.Begin] = "BEGIN", [Tag.Commit] = "COMMIT", [Tag.Rollback] = "ROLLBACK", [Tag.Pull] = "PULL", [Tag.Discard] = "DISCARD", [Tag.Route] = "ROUTE",
        [Tag.Success] = "SUCCESS", [Tag.Record] = "RECORD", [Tag.Ignored] = "IGNORED", [Tag.Failure] = "FAILURE",
    };

    private static readonly TimeSpan PipelineTime = TimeSpan.FromMilliseconds(50);

    private readonly MessageReader _reader = new(stream);
    private readonly PackStreamWriter _writer = new();
    private readonly ChunkWriter _chunks = new();
    private (string Name, List<object?> Fields)? _ahead;

    /// <summary>Plays the script to its end.</summary>
    public async Task RunAsync()
    {
        var offer = new byte[20];
        await stream.ReadExactlyAsync(offer, cancellation);
        if (script.Choice is null)
            await HangAsync();
        await WriteAsync(script.Choice!);
        if (await PlayAsync(script.Steps))
            await ListenAsync();
    }

    /// <summary>Plays steps; false after an end.</summary>
    private async Task<bool> PlayAsync(IReadOnlyList<ScriptStep> steps)
    {
        foreach (var step in steps)
        {
            switch (step.Action)
            {
                case ScriptAction.Expect: await ExpectAsync(step); break;
                case ScriptAction.Send: await SendAsync(step.Name, step.Fields); break;
                case ScriptAction.Raw: await WriteAsync(step.Bytes); break;
                case ScriptAction.Sleep: await Task.Delay(step.Time, cancellation); break;
                case ScriptAction.Exit: return false;
                case ScriptAction.Cut:
                    socket.LingerState = new LingerOption(true, 0);
                    socket.Close();
                    return false;
                case ScriptAction.Hang: await HangAsync(); break;
                case ScriptAction.AssertOrder: await AssertOrderAsync(); break;
                case ScriptAction.Optional:
                    if (await IsNextAsync(step) && !await PlayAsync(step.Steps))
                        return false;
                    break;
                case ScriptAction.Repeat:
                    while (await IsNextAsync(step))
                    {
                        if (!await PlayAsync(step.Steps))
                            return false;
                    }
                    break;
            }
        }
        return true;
    }

    // After its end the script hears what is answered by itself, and nothing else.
    private async Task ListenAsync()
    {
        if (await NextAsync() is { } request && request.Name != "GOODBYE")
            throw new ScriptException($"The script is over and the client says {request.Name} {Shown(request.Fields)}");
    }

    private Task HangAsync() => Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

    private async Task ExpectAsync(ScriptStep step)
    {
        var request = await NextAsync() ?? throw new IOException("The client closed the connection.");
        _ahead = null;
        if (!Matches(step, request))
            throw new ScriptException($"expected {step.Line}{Environment.NewLine}received {request.Name} {Shown(request.Fields)}");
    }

    private async Task<bool> IsNextAsync(ScriptStep block) => await NextAsync() is { } request && Matches(block.Steps[0], request);

    private async Task AssertOrderAsync()
    {
        await Task.Delay(PipelineTime, cancellation);
        if (_ahead is not null || socket.Available > 0)
            throw new ScriptException("The client pipelined a request that had to wait.");
    }

    private static bool Matches(ScriptStep step, (string Name, List<object?> Fields) request) =>
        step.Name == request.Name && step.Fields.Count <= request.Fields.Count && step.Fields.Zip(request.Fields).All(pair => Matches(pair.First, pair.Second));

    private static bool Matches(object? wanted, object? found) => wanted switch
    {
        "*" => true,
        Dictionary<string, object?> map => found is Dictionary<string, object?> other && Matches(map, other),
        List<object?> list => found is List<object?> other && list.Count == other.Count && list.Zip(other).All(pair => Matches(pair.First, pair.Second)),
        _ => Equals(wanted, found),
    };

    private static bool Matches(Dictionary<string, object?> wanted, Dictionary<string, object?> found)
    {
        var isOpen = wanted.ContainsKey("*");
        return (isOpen || wanted.Count == found.Count) &&
            wanted.All(entry => entry.Key == "*" || (found.TryGetValue(entry.Key, out var value) && Matches(entry.Value, value)));
    }

    /// <summary>The next request that is not answered by itself, which stays unread; null at the end.</summary>
    private async Task<(string Name, List<object?> Fields)?> NextAsync()
    {
        while (_ahead is null)
        {
            if (!TryRead(out var request))
            {
                if (!await _reader.FillAsync(cancellation))
                    return null;
                continue;
            }
            requests.Enqueue(request.Name);
            if (!script.Auto.Contains(request.Name))
                _ahead = request;
            else if (request.Name != "GOODBYE")
                await SendAsync("SUCCESS", [new Dictionary<string, object?>()]);
        }
        return _ahead;
    }

    private bool TryRead(out (string Name, List<object?> Fields) request)
    {
        request = default;
        if (!_reader.TryRead(out var message))
            return false;
        var reader = new PackStreamReader(message);
        var (count, tag) = reader.ReadStructureHeader();
        var fields = new List<object?>();
        for (var i = 0; i < count; i++)
            fields.Add(ValueReader.Read(ref reader));
        request = (Names.GetValueOrDefault(tag, tag.ToString("X2", CultureInfo.InvariantCulture)), fields);
        return true;
    }

    private async Task SendAsync(string name, IReadOnlyList<object?> fields)
    {
        _writer.Clear();
        _writer.WriteStructureHeader(fields.Count, Names.Single(entry => entry.Value == name).Key);
        foreach (var field in fields)
            Write(field);
        _chunks.Clear();
        _chunks.Add(_writer.Written, script.ChunkBytes);
        await WriteAsync(_chunks.Pending);
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(bytes.Length, script.WriteBytes)..])
        {
            await stream.WriteAsync(bytes[..Math.Min(bytes.Length, script.WriteBytes)], cancellation);
            await stream.FlushAsync(cancellation);
        }
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case Dictionary<string, object?> { Count: 1 } map when map.Keys.Single().StartsWith('^'):
                var fields = (List<object?>)map.Values.Single()!;
                _writer.WriteStructureHeader(fields.Count, Convert.FromHexString(map.Keys.Single()[1..])[0]);
                fields.ForEach(Write);
                break;
            case Dictionary<string, object?> map:
                _writer.WriteMapHeader(map.Count);
                foreach (var (key, entry) in map)
                {
                    _writer.WriteString(key);
                    Write(entry);
                }
                break;
            case List<object?> list:
                _writer.WriteListHeader(list.Count);
                list.ForEach(Write);
                break;
            default:
                new ValueWriter(_writer, true).Write(value);
                break;
        }
    }

    private static string Shown(List<object?> fields) => string.Join(' ', fields.Select(field => JsonSerializer.Serialize(field)));
}
