using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>What an analysis is asked to do; the JSON of a run request.</summary>
public sealed record AnalysisParameters
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary><c>auto</c>, <c>modularity</c> or <c>cpm</c>; auto takes modularity when all kinds are custom, else CPM with merging.</summary>
    public string Objective { get; init; } = "auto";

    /// <summary>Resolution of the objective; null takes 1 for modularity and 0.05 for CPM.</summary>
    public double? Resolution { get; init; }

    /// <summary>Kind to project by shared neighbours, or null.</summary>
    public string? ProjectKind { get; init; }

    /// <summary>Seed of the community search.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads of the kernels, at least 1; never changes a result.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Facts from this UTC time on, or null.</summary>
    public long? FromTicks { get; init; }

    /// <summary>Facts up to this UTC time, or null.</summary>
    public long? ToTicks { get; init; }

    /// <summary>Types of link to use; empty means all.</summary>
    public IReadOnlyList<string> Relations { get; init; } = [];

    /// <summary>Dossiers read: <c>*</c> for all, else one.</summary>
    public string Scope { get; init; } = "*";

    /// <summary>Reads parameters; an empty text means the defaults.</summary>
    /// <exception cref="GraphException"><c>analysis.parameters</c>: not JSON, or a value out of range.</exception>
    public static AnalysisParameters Parse(string json)
    {
        try
        {
            var read = string.IsNullOrWhiteSpace(json) ? new() : JsonSerializer.Deserialize<AnalysisParameters>(json, Json) ?? new();
            return read.Validated();
        }
        catch (JsonException fault)
        {
            throw new GraphException(new UserMessage("analysis.parameters", fault.Message), fault);
        }
    }

    /// <summary>The parameters as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>These parameters, when all of them are in range.</summary>
    /// <exception cref="GraphException"><c>analysis.parameters</c>.</exception>
    public AnalysisParameters Validated()
    {
        if (Objective is not ("auto" or "modularity" or "cpm"))
            throw new GraphException(new UserMessage("analysis.parameters", $"objective = {Objective}"));
        if (Resolution is { } resolution && !(double.IsFinite(resolution) && resolution > 0))
            throw new GraphException(new UserMessage("analysis.parameters", $"resolution = {resolution}"));
        if (Threads < 1)
            throw new GraphException(new UserMessage("analysis.parameters", $"threads = {Threads}"));
        return this;
    }

    /// <summary>The part that decides what becomes a graph.</summary>
    public ProjectionOptions ToProjection() => new()
    {
        Scope = Scope, FromTicks = FromTicks, ToTicks = ToTicks, Relations = Relations, ProjectKind = ProjectKind,
    };
}
