using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Small documents as stores keep them.</summary>
public static class StoreJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value as JSON.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>A value from its JSON.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>Further columns of a fact, or null where there are none.</summary>
    public static string? OfDetails(IReadOnlyDictionary<string, string>? details) => details is null or { Count: 0 } ? null : Write(details);

    /// <summary>Further columns as they were kept.</summary>
    public static IReadOnlyDictionary<string, string> Details(string? json) =>
        json is null ? FrozenDictionary<string, string>.Empty : Read<Dictionary<string, string>>(json);

    /// <summary>A message with its arguments, or null.</summary>
    public static string? OfMessage(UserMessage? message) =>
        message is null ? null : Write(new[] { message.Code }.Concat(message.Arguments).ToArray());

    /// <summary>A message as it was kept, or null.</summary>
    public static UserMessage? Message(string? json)
    {
        if (json is null)
            return null;
        var parts = Read<string[]>(json);
        return new UserMessage(parts[0], parts[1..]);
    }
}
