using System.Text.RegularExpressions;

namespace Graph.Web.Api.Graphs;

/// <summary>What people changed of the picture of a group: places of nodes, those that are pinned, those that are hidden.</summary>
/// <param name="Positions">Place by id of a node.</param>
/// <param name="Pinned">Ids of pinned nodes.</param>
/// <param name="Hidden">Ids of hidden nodes.</param>
public sealed partial record Arrangement(
    IReadOnlyDictionary<string, IReadOnlyList<double>> Positions, IReadOnlyList<string> Pinned, IReadOnlyList<string> Hidden)
{
    private const int NodesMax = 5_000;
    private const double PlaceMax = 1_000_000;

    /// <summary>Whether it is one: known ids, finite places, not more than a canvas holds.</summary>
    public bool IsSound =>
        Positions is not null && Pinned is not null && Hidden is not null && Positions.Count + Pinned.Count + Hidden.Count <= NodesMax
        && Positions.Values.All(place => place is [>= -PlaceMax and <= PlaceMax, >= -PlaceMax and <= PlaceMax])
        && Positions.Keys.Concat(Pinned).Concat(Hidden).All(id => NodeId().IsMatch(id));

    [GeneratedRegex("^(n[0-9]{1,18}|g[a-z0-9]{1,20})$")]
    private static partial Regex NodeId();
}
