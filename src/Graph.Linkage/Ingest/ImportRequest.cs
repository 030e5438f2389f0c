using Graph.Linkage.Ingest.Mapping;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest;

/// <summary>What to import, and for whom.</summary>
public sealed record ImportRequest
{
    /// <summary>Files, folders and zip archives.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Mapping for every file that has none beside it; null lets the built-in layouts recognise the files.</summary>
    public MappingSpec? Mapping { get; init; }

    /// <summary>Dossier of all sightings.</summary>
    public string Dossier { get; init; } = Dossiers.Default;

    /// <summary>Region code of all sightings, 0 to 6 digits.</summary>
    public string Region { get; init; } = "";

    /// <summary>Who imports.</summary>
    public required string By { get; init; }

    /// <summary>Reads and counts without writing anything; duplicates are then not recognised.</summary>
    public bool DryRun { get; init; }
}
