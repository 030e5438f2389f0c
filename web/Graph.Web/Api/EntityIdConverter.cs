using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Linkage.Model;

namespace Graph.Web.Api;

/// <summary>Ids of entities in their written form, <c>phone:8615400000001</c>.</summary>
public sealed class EntityIdConverter : JsonConverter<EntityId>
{
    /// <inheritdoc />
    public override EntityId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EntityId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("An entity is written as kind:key.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, EntityId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
