using System.Text.Json;
using Graph.Web.Resources;

namespace Graph.Web.ViewModels;

/// <summary>The quality report of a file as lines: what it says in numbers and words, its lists by their entries.</summary>
public static class QualityLines
{
    private static PageText T => PageText.Instance;

    /// <summary>The lines; none for null or anything that is not a report.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(string? json)
    {
        if (json is null)
            return [];
        try
        {
            using var document = JsonDocument.Parse(json);
            var lines = new List<(string, string)>();
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                Add(lines, document.RootElement);
            return lines;
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static void Add(List<(string, string)> lines, JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object)
                Add(lines, property.Value);
            else if (Text(property.Value) is { Length: > 0 } text)
                lines.Add((Label(property.Name), text));
        }
    }

    // A name is a word of the report, or the code of what was repaired or doubted.
    private static string Label(string name) => T.Find($"quality.{name}") ?? Shown.Reason(name);

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out var count) ? Shown.Count(count) : Shown.Value(value.GetDouble()),
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.True => T["value.yes"],
        JsonValueKind.False => T["value.no"],
        JsonValueKind.Array => string.Join(T["list.separator"], value.EnumerateArray().Select(Item)),
        _ => "",
    };

    private static string Item(JsonElement item) => item.ValueKind == JsonValueKind.Object
        ? string.Join(" ", item.EnumerateObject().Select(property => Text(property.Value)).Where(text => text.Length > 0))
        : Text(item);
}
