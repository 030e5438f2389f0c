using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Linkage.Model;

namespace Graph.Cli.Output;

/// <summary>JSON as the contract states it: camel case, times ISO 8601, absent left out.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new IdConverter(), new MomentConverter() },
    };

    public static string Write(object document) => JsonSerializer.Serialize(document, Options);

    /// <summary>Evidence as the contract states it.</summary>
    public static object Of(Evidence evidence) => new
    {
        rows = evidence.Rows,
        sample = evidence.Sample.Select(row => new { file = row.FileHash, sheet = row.Sheet, row = row.Row }),
    };

    private sealed class IdConverter : JsonConverter<EntityId>
    {
        public override EntityId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, EntityId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class MomentConverter : JsonConverter<Moment>
    {
        public override Moment Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Moment value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
