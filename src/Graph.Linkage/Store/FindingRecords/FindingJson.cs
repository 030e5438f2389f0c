using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Findings as JSON; entity ids in their written form.</summary>
public static class FindingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new EntityIdConverter() },
    };

    /// <summary>A finding as JSON.</summary>
    public static string Write<T>(T finding) => JsonSerializer.Serialize(finding, Options);

    /// <summary>A finding from its JSON.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private sealed class EntityIdConverter : JsonConverter<EntityId>
    {
        public override EntityId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            EntityId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, EntityId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
