using System.Text.Json;

namespace Graph.Web.ViewModels;

/// <summary>What a finished run says of itself, read from the summary in the ledger; unknown parts are simply absent.</summary>
/// <param name="Numbers">Counts such as <c>nodes</c>, <c>edges</c>, <c>groups</c>.</param>
/// <param name="Seconds">Seconds by stage.</param>
/// <param name="Difference">Differences to the previous run by code; empty for a first run.</param>
public sealed record RunSummary(
    IReadOnlyDictionary<string, double> Numbers, IReadOnlyDictionary<string, double> Seconds, IReadOnlyDictionary<string, double> Difference)
{
    /// <summary>Reads a summary; null for null or anything that is not one.</summary>
    public static RunSummary? Parse(string? json)
    {
        if (json is null)
            return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new(Numeric(document.RootElement), Part(document.RootElement, "seconds"), Part(document.RootElement, "difference"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IReadOnlyDictionary<string, double> Part(JsonElement root, string name) =>
        root.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? Numeric(part) : new Dictionary<string, double>();

    private static Dictionary<string, double> Numeric(JsonElement element)
    {
        var numbers = new Dictionary<string, double>();
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Number)
                numbers[property.Name] = property.Value.GetDouble();
            else if (property.Value.ValueKind == JsonValueKind.Array)
                numbers[property.Name] = property.Value.GetArrayLength();
        }
        return numbers;
    }
}
