using System.Text.Json;
using Graph.Linkage.Model;

namespace Graph.Cli.Evaluation;

/// <summary>What the product exported as JSON lines: the only thing of the product that an evaluation sees.</summary>
internal sealed class ProductExport
{
    private readonly string _folder;

    private ProductExport(string folder) => _folder = folder;

    public IReadOnlyList<ExportedEntity> Entities { get; private set; } = [];

    public IReadOnlyList<ExportedLink> Links { get; private set; } = [];

    /// <summary>Leaders in rank order.</summary>
    public IReadOnlyList<ExportedLeader> Leaders { get; private set; } = [];

    /// <summary>Ids of suspected groups.</summary>
    public IReadOnlySet<string> Suspected { get; private set; } = new HashSet<string>();

    public IReadOnlySet<string> Queried { get; private set; } = new HashSet<string>();

    /// <summary>Case, account and layer.</summary>
    public IReadOnlyList<(string Case, string Account, int Layer)> Layers { get; private set; } = [];

    /// <summary>Ids in the order in which the product would query them; null when it does not say.</summary>
    public IReadOnlyList<string>? NextQueries { get; private set; }

    /// <summary>Per id: its signals at threshold, and how many of them open to rows.</summary>
    public IReadOnlyDictionary<string, (int Reached, int Resolved)> Signals { get; private set; } = new Dictionary<string, (int, int)>();

    /// <exception cref="GraphException"><c>file.not-found</c>: the folder has no <c>entities.jsonl</c>.</exception>
    public static ProductExport Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "entities.jsonl")))
            throw new GraphException(new UserMessage("file.not-found", Path.Combine(folder, "entities.jsonl")));
        var export = new ProductExport(folder);
        export.Fill();
        return export;
    }

    private void Fill()
    {
        Entities = [.. Lines("entities").Select(line => new ExportedEntity(Text(line, "id")!, Text(line, "kind")!, Text(line, "group")))];
        Links = [.. Lines("links").Select(line => new ExportedLink(
            Text(line, "from")!, Text(line, "to")!, Text(line, "type")!, line.GetProperty("count").GetInt64(), line.GetProperty("weight").GetSingle()))];
        Leaders = [.. Lines("leaders").Select(line => new ExportedLeader(
            Text(line, "id")!, Text(line, "group"), line.GetProperty("score").GetDouble(), Text(line, "placedBy") == "signals", Text(line, "owner")))];
        Suspected = Lines("groups").Where(line => line.GetProperty("suspected").GetBoolean()).Select(line => Text(line, "id")!).ToHashSet();
        Queried = Lines("coverage").Select(line => Text(line, "id")!).ToHashSet();
        Layers = [.. Lines("layers").Select(line => (Text(line, "case")!, Text(line, "account")!, line.GetProperty("layer").GetInt32()))];
        NextQueries = File.Exists(PathOf("nextQueries")) ? [.. Lines("nextQueries").Select(line => Text(line, "id")!)] : null;
        Signals = Lines("signals").Where(IsReached).GroupBy(line => Text(line, "id")!)
            .ToDictionary(lines => lines.Key, lines => (lines.Count(), lines.Count(Resolves)));
    }

    private static bool IsReached(JsonElement signal) =>
        signal.GetProperty("threshold").GetDouble() is > 0 and var threshold
        && signal.GetProperty("value") is { ValueKind: JsonValueKind.Number } value && value.GetDouble() >= threshold;

    private static bool Resolves(JsonElement signal)
    {
        var evidence = signal.GetProperty("evidence");
        return evidence.GetProperty("rows").GetInt64() > 0 && evidence.GetProperty("sample").EnumerateArray().All(row => row.GetProperty("file").GetString()!.Length == 64)
            && evidence.GetProperty("sample").GetArrayLength() > 0;
    }

    private IEnumerable<JsonElement> Lines(string name)
    {
        if (!File.Exists(PathOf(name)))
            yield break;
        foreach (var line in File.ReadLines(PathOf(name)))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name + ".jsonl");

    private static string? Text(JsonElement line, string name) => line.GetProperty(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
