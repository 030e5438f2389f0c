using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Graph.Web.ViewModels;

/// <summary>A column mapping while it is made; becomes the mapping document that the importer reads.</summary>
public sealed class MappingDraft
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Name of the mapping.</summary>
    public string Name { get; set; } = "";

    /// <summary>Entities of a row.</summary>
    public List<EntityDraft> Entities { get; } = [];

    /// <summary>Links of a row.</summary>
    public List<LinkDraft> Links { get; } = [];

    /// <summary>Whether it says enough to read a file by.</summary>
    public bool IsComplete =>
        Entities.Count > 0
        && Entities.All(entity => IsSet(entity.As) && IsSet(entity.Kind) && IsSet(entity.Key))
        && Entities.DistinctBy(entity => entity.As.Trim()).Count() == Entities.Count
        && Links.All(link => IsSet(link.Type) && Has(link.From) && Has(link.To));

    /// <summary>A draft for a table nobody knows: the first two columns as ends of a link.</summary>
    public static MappingDraft For(string name, IReadOnlyList<string> header)
    {
        var draft = new MappingDraft { Name = Path.GetFileNameWithoutExtension(name) };
        foreach (var (column, index) in header.Take(2).Select((column, index) => (column, index)))
            draft.Entities.Add(new EntityDraft { As = index == 0 ? "a" : "b", Key = column });
        if (header.Count >= 2)
            draft.Links.Add(new LinkDraft { From = "a", To = "b" });
        return draft;
    }

    /// <summary>Reads the parts of a mapping document that the form knows; null for anything else.</summary>
    public static MappingDraft? Parse(string? json)
    {
        if (json is null)
            return null;
        try
        {
            if (JsonNode.Parse(json) is not JsonObject root || root["matrix"] is not null)
                return null;
            var draft = new MappingDraft { Name = Text(root, "name") };
            foreach (var node in (root["entities"] as JsonArray ?? []).OfType<JsonObject>())
            {
                draft.Entities.Add(new EntityDraft
                {
                    As = Text(node, "as"), Kind = Text(node, "kind"), Key = Text(node, "key"), NameColumn = node["set"] is JsonObject set ? Text(set, "name") : "",
                });
            }
            foreach (var node in (root["links"] as JsonArray ?? []).OfType<JsonObject>())
            {
                draft.Links.Add(new LinkDraft
                {
                    Type = Text(node, "type"), From = Text(node, "from"), To = Text(node, "to"), At = Text(node, "at"), Amount = Text(node, "amount"),
                    Seconds = Text(node, "seconds"), Weight = Text(node, "weight"), IsDirected = node["directed"]?.GetValue<bool>() ?? true,
                });
            }
            return draft;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The mapping document.</summary>
    /// <param name="hasHeader">Whether the file names its columns; else they are #1, #2 ...</param>
    public string ToJson(bool hasHeader)
    {
        var root = new JsonObject
        {
            ["name"] = Name.Trim(),
            ["source"] = new JsonObject { ["encoding"] = "auto", ["delimiter"] = "auto", ["headerRow"] = hasHeader ? "auto" : "none" },
            ["entities"] = new JsonArray([.. Entities.Select(Node)]),
            ["links"] = new JsonArray([.. Links.Select(Node)]),
        };
        return root.ToJsonString(Readable);
    }

    private static JsonNode Node(EntityDraft entity)
    {
        var node = new JsonObject { ["as"] = entity.As.Trim(), ["kind"] = entity.Kind.Trim(), ["key"] = entity.Key };
        if (IsSet(entity.NameColumn))
            node["set"] = new JsonObject { ["name"] = entity.NameColumn };
        return node;
    }

    private static JsonNode Node(LinkDraft link)
    {
        var node = new JsonObject { ["type"] = link.Type.Trim(), ["from"] = link.From, ["to"] = link.To };
        foreach (var (name, column) in new[] { ("at", link.At), ("amount", link.Amount), ("seconds", link.Seconds), ("weight", link.Weight) })
        {
            if (IsSet(column))
                node[name] = column;
        }
        if (!link.IsDirected)
            node["directed"] = false;
        return node;
    }

    private static string Text(JsonObject node, string name) => node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static bool IsSet(string text) => !string.IsNullOrWhiteSpace(text);

    private bool Has(string name) => Entities.Exists(entity => entity.As.Trim() == name);
}
