using System.Globalization;
using System.Text.Json.Nodes;

namespace Graph.Web.ViewModels;

/// <summary>A settings document as fields: its numbers and its lists of texts. All else stays as it is.</summary>
public sealed class SettingsDraft
{
    private readonly JsonObject _document;

    private SettingsDraft(JsonObject document, IReadOnlyList<SettingsField> fields)
    {
        _document = document;
        Fields = fields;
    }

    /// <summary>What can be edited.</summary>
    public IReadOnlyList<SettingsField> Fields { get; }

    /// <summary>Reads a document.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not JSON.</exception>
    public static SettingsDraft Parse(string json)
    {
        var document = JsonNode.Parse(json) as JsonObject ?? [];
        var fields = new List<SettingsField>();
        Collect(document, "", fields);
        return new SettingsDraft(document, fields);
    }

    /// <summary>The document with the fields as they are now; null when a number is none, with the path of that field.</summary>
    public string? ToJson(out string? wrongPath)
    {
        wrongPath = null;
        var copy = (JsonObject)_document.DeepClone();
        foreach (var field in Fields)
        {
            if (Value(field) is not { } value)
            {
                wrongPath = field.Path;
                return null;
            }
            Put(copy, field.Path.Split('.'), value);
        }
        return copy.ToJsonString();
    }

    private static void Collect(JsonObject part, string prefix, List<SettingsField> fields)
    {
        foreach (var (name, node) in part)
        {
            var path = prefix + name;
            if (node is JsonObject inner)
                Collect(inner, path + ".", fields);
            else if (node is JsonArray array && array.All(item => item is JsonValue value && value.TryGetValue<string>(out _)))
                fields.Add(new SettingsField(path, true, string.Join('\n', array.Select(item => item!.GetValue<string>()))));
            else if (node is JsonValue value && value.TryGetValue<double>(out var number))
                fields.Add(new SettingsField(path, false, number.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static JsonNode? Value(SettingsField field)
    {
        if (field.IsList)
        {
            var lines = field.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return new JsonArray([.. lines.Distinct().Select(line => JsonValue.Create(line))]);
        }
        if (long.TryParse(field.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole))
            return JsonValue.Create(whole);
        return double.TryParse(field.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? JsonValue.Create(number)
            : null;
    }

    private static void Put(JsonObject document, string[] path, JsonNode value)
    {
        var part = document;
        foreach (var name in path[..^1])
            part = (JsonObject)part[name]!;
        part[path[^1]] = value;
    }
}
