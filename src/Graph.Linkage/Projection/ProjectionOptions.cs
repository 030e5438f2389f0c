using System.Text.Json;

namespace Graph.Linkage.Projection;

/// <summary>What of the stored facts becomes a graph. Part of the snapshot id, so equal options over equal facts give an equal snapshot.</summary>
public sealed record ProjectionOptions
{
    /// <summary>Version of the projection's rules; a change of them changes every snapshot id.</summary>
    public const int Version = 1;

    /// <summary>Dossiers read: <c>*</c> for all, else one dossier.</summary>
    public string Scope { get; init; } = "*";

    /// <summary>Events and totals from this UTC time on, or null.</summary>
    public long? FromTicks { get; init; }

    /// <summary>Events and totals up to this UTC time, or null.</summary>
    public long? ToTicks { get; init; }

    /// <summary>Types of link to use; empty means all.</summary>
    public IReadOnlyList<string> Relations { get; init; } = [];

    /// <summary>Kind whose entities are linked by shared neighbours and analysed alone, or null for the graph as it stands.</summary>
    public string? ProjectKind { get; init; }

    /// <summary>Whether stars of call records and statements are folded. Entities of custom kinds never are.</summary>
    public bool Fold { get; init; } = true;

    /// <summary>
    /// An entity without a query record counts as queried for folding from this many single-tied peers on: nobody else
    /// is known in such a one-sided way.
    /// </summary>
    public int StarPeersMin { get; init; } = 20;

    /// <summary>Canonical text of the options.</summary>
    public string ToJson() => JsonSerializer.Serialize(new
    {
        Scope, FromTicks, ToTicks, Relations = Relations.Order(StringComparer.Ordinal), ProjectKind, Fold, StarPeersMin,
    });
}
