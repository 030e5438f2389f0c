using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Mapping;

/// <summary>How a file that no layout knows is to be read: which columns name entities and which links join them.</summary>
/// <remarks>The JSON form is part of the outer contract; unknown properties are errors, so that a typing mistake is not read as silence.</remarks>
public sealed record MappingSpec
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>Name of the mapping; stands where a file's layout is shown.</summary>
    public string Name { get; init; } = "mapping";

    /// <summary>How the file is to be opened.</summary>
    public MappingSource Source { get; init; } = new();

    /// <summary>Entities of a row.</summary>
    public IReadOnlyList<MappedEntity> Entities { get; init; } = [];

    /// <summary>Links of a row.</summary>
    public IReadOnlyList<MappedLink> Links { get; init; } = [];

    /// <summary>A two-mode table, or null.</summary>
    public MappedMatrix? Matrix { get; init; }

    /// <summary>Reads and checks a spec.</summary>
    /// <exception cref="GraphException">
    /// <c>mapping.json</c> not JSON of this form; <c>mapping.empty</c> neither entities nor a matrix; <c>mapping.entity</c> an entity
    /// without name, kind or key; <c>mapping.entity-twice</c>; <c>mapping.kind</c>; <c>mapping.link-type</c>; <c>mapping.link-end</c> a link names an
    /// entity that the spec does not have; <c>mapping.value</c> another value is out of range.
    /// </exception>
    public static MappingSpec Parse(string json)
    {
        MappingSpec? spec;
        try
        {
            spec = JsonSerializer.Deserialize<MappingSpec>(json, Json);
        }
        catch (JsonException e)
        {
            throw new GraphException(new UserMessage("mapping.json", e.Path ?? "$", $"{e.LineNumber + 1}"), e);
        }
        return (spec ?? throw new GraphException(new UserMessage("mapping.json", "$", "1"))).Checked();
    }

    /// <summary>The spec as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Every column that the spec names, without repetition.</summary>
    public IEnumerable<string> Columns() => Entities.SelectMany(entity => entity.Columns())
        .Concat(Links.SelectMany(link => link.Columns()))
        .Concat(Matrix is null || Entities.Any(entity => entity.As == Matrix.Row) ? [] : [Matrix.Row])
        .Distinct(StringComparer.Ordinal);

    private MappingSpec Checked()
    {
        if (Entities.Count == 0 && Matrix is null)
            throw Failed("mapping.empty");
        if (Source.HeaderRow is not ("auto" or "none") && !(int.TryParse(Source.HeaderRow, out var row) && row >= 1))
            throw Failed("mapping.value", "headerRow", Source.HeaderRow);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in Entities)
        {
            entity.Check();
            if (!names.Add(entity.As))
                throw Failed("mapping.entity-twice", entity.As);
        }
        foreach (var link in Links)
            link.Check(names);
        Matrix?.Check();
        return this;
    }

    internal static GraphException Failed(string code, params IReadOnlyList<string> arguments) => new(new UserMessage(code, arguments));

    internal static void CheckKind(string kind)
    {
        if (string.IsNullOrWhiteSpace(kind) || kind.Contains(':'))
            throw Failed("mapping.kind", kind);
    }
}
