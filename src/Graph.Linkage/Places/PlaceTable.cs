using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Places;

/// <summary>Which regions entities belong to, by kind of place. For routing and counting only: nothing of it enters a score.</summary>
public sealed class PlaceTable
{
    private static readonly IReadOnlyList<string> Nowhere = [];

    private readonly Dictionary<(string Kind, EntityId Id), IReadOnlyList<string>> _codes;

    /// <summary>A table of what was read.</summary>
    /// <param name="facts">Entities and links.</param>
    /// <param name="codes">Six-digit codes by kind of place and entity, ascending.</param>
    internal PlaceTable(FactTable facts, Dictionary<(string Kind, EntityId Id), IReadOnlyList<string>> codes) => (Facts, _codes) = (facts, codes);

    /// <summary>The entities and links it was made of.</summary>
    public FactTable Facts { get; }

    /// <summary>Codes of today of an entity, ascending; several where a county was divided or a person has several numbers; empty when unknown.</summary>
    public IReadOnlyList<string> Of(string kind, EntityId id) => _codes.GetValueOrDefault((kind, id), Nowhere);

    /// <summary>Whether an entity lies in a region: 2, 4 or 6 leading digits.</summary>
    public bool IsIn(string kind, EntityId id, string prefix) => Of(kind, id).Any(code => code.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Regions of a kind of place with how many of some entities lie there, most first, then by code.</summary>
    public IReadOnlyList<(string Code, int Count)> Counts(string kind, IEnumerable<EntityId> ids) =>
    [
        .. ids.SelectMany(id => Of(kind, id)).CountBy(code => code).Select(pair => (pair.Key, pair.Value))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal),
    ];
}
