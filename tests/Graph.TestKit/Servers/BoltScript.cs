using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Graph.TestKit.Servers;

/// <summary>A conversation read from text.</summary>
internal sealed class BoltScript
{
    private readonly string[] _lines;
    private int _next;
    private char _side;

    private BoltScript(string text) =>
        _lines = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#'))];

    /// <summary>Answer to the handshake; null never answers.</summary>
    public byte[]? Choice { get; private set; } = [0, 0, 8, 5];

    public HashSet<string> Auto { get; } = [];

    public int ChunkBytes { get; private set; } = ushort.MaxValue;

    public int WriteBytes { get; private set; } = int.MaxValue;

    public IReadOnlyList<ScriptStep> Steps { get; private set; } = [];

    public static BoltScript Parse(string text)
    {
        var script = new BoltScript(text);
        script.ReadHeader();
        script.Steps = script.ReadBlock(null);
        return script;
    }

    private void ReadHeader()
    {
        for (; _next < _lines.Length; _next++)
        {
            var words = _lines[_next].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words[0])
            {
                case "BOLT": Choice = ReadChoice(words[1..]); break;
                case "AUTO": Auto.UnionWith(words[1..]); break;
                case "CHUNKS": ChunkBytes = int.Parse(words[1], CultureInfo.InvariantCulture); break;
                case "WRITES": WriteBytes = int.Parse(words[1], CultureInfo.InvariantCulture); break;
                default: return;
            }
        }
    }

    private static byte[]? ReadChoice(string[] words) => words switch
    {
        ["stall"] => null,
        ["none"] => [0, 0, 0, 0],
        [var version] when version.Contains('.', StringComparison.Ordinal) =>
            [0, 0, byte.Parse(version.Split('.')[1], CultureInfo.InvariantCulture), byte.Parse(version.Split('.')[0], CultureInfo.InvariantCulture)],
        _ => Convert.FromHexString(string.Concat(words)),
    };

    private List<ScriptStep> ReadBlock(string? end)
    {
        var steps = new List<ScriptStep>();
        while (_next < _lines.Length)
        {
            var line = _lines[_next++];
            if (line == end)
                return steps;
            steps.Add(line switch
            {
                "{?" => new ScriptStep(ScriptAction.Optional) { Steps = ReadBlock("?}") },
                "{*" => new ScriptStep(ScriptAction.Repeat) { Steps = ReadBlock("*}") },
                _ when line.StartsWith('<') => ReadCommand(line),
                _ => ReadMessage(line),
            });
        }
        return end is null ? steps : throw new ScriptException($"The script has no {end}.");
    }

    private static ScriptStep ReadCommand(string line)
    {
        var words = line.Trim('<', '>').Split(' ', 2);
        return words[0] switch
        {
            "NOOP" => new ScriptStep(ScriptAction.Raw) { Bytes = [0, 0] },
            "RAW" => new ScriptStep(ScriptAction.Raw) { Bytes = Convert.FromHexString(words[1].Replace(" ", "", StringComparison.Ordinal)) },
            "SLEEP" => new ScriptStep(ScriptAction.Sleep) { Time = TimeSpan.FromSeconds(double.Parse(words[1], CultureInfo.InvariantCulture)) },
            "EXIT" => new ScriptStep(ScriptAction.Exit),
            "RST" => new ScriptStep(ScriptAction.Cut),
            "HANG" => new ScriptStep(ScriptAction.Hang),
            "ASSERT" => new ScriptStep(ScriptAction.AssertOrder),
            _ => throw new ScriptException($"The script has an unknown command {line}."),
        };
    }

    private ScriptStep ReadMessage(string line)
    {
        if (line.Length > 1 && line[1] == ':')
            (_side, line) = (line[0], line[2..].Trim());
        var name = line.Split(' ', 2)[0];
        return new ScriptStep(_side == 'C' ? ScriptAction.Expect : ScriptAction.Send) { Name = name, Fields = ReadValues(line[name.Length..]), Line = line };
    }

    private static List<object?> ReadValues(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
        var values = new List<object?>();
        if (text.Trim().Length == 0)
            return values;
        while (reader.Read())
            values.Add(Plain(JsonElement.ParseValue(ref reader)));
        return values;
    }

    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(entry => entry.Name, entry => Plain(entry.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var integer) && !element.GetRawText().Contains('.', StringComparison.Ordinal) ? (object)integer : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
