using Graph.Linkage.Store;

namespace Graph.Web.Api.Graphs;

/// <summary>The links of one type between the members of two groups.</summary>
/// <param name="From">Id of the group that comes first in ordinal order.</param>
/// <param name="To">Id of the other group.</param>
/// <param name="Type">Type of the links.</param>
/// <param name="Links">The links, at least one.</param>
public sealed record GroupTie(string From, string To, string Type, IReadOnlyList<LinkRow> Links)
{
    /// <summary>The id of the edge that stands for it on the canvas.</summary>
    public string EdgeId => $"x{From}-{To}-{Type}";

    /// <summary>The groups and the type that such an edge id names, or null when it is none.</summary>
    public static (string From, string To, string Type)? Parse(string edgeId) =>
        edgeId.StartsWith('x') && edgeId[1..].Split('-', 3) is [var from, var to, var type] ? (from, to, type) : null;
}
