using System.Text.Json;
using System.Text.Json.Serialization;

namespace Graph.Linkage.Ingest.Mapping;

/// <summary>How a mapped file is opened.</summary>
public sealed record MappingSource
{
    /// <summary><c>auto</c> or the name of an encoding.</summary>
    public string Encoding { get; init; } = "auto";

    /// <summary><c>auto</c>, a character, <c>tab</c>, or <c>blank</c> for runs of blanks.</summary>
    public string Delimiter { get; init; } = "auto";

    /// <summary>Sheet of a workbook from 0.</summary>
    public int Sheet { get; init; }

    /// <summary><c>auto</c>, <c>none</c> (columns are then <c>#1</c>, <c>#2</c> ...) or the record of the header from 1.</summary>
    [JsonConverter(typeof(TextOrNumber))]
    public string HeaderRow { get; init; } = "auto";

    private sealed class TextOrNumber : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? reader.GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture) : reader.GetString() ?? "auto";

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            if (int.TryParse(value, out var number))
                writer.WriteNumberValue(number);
            else
                writer.WriteStringValue(value);
        }
    }
}
