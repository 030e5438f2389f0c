namespace Graph.Web.Api.Graphs;

/// <summary>Nodes in columns: a fifth of the size of rows, and read without an object per value.</summary>
/// <param name="Id"><c>n</c> with a store number, or <c>g</c> with the id of a group.</param>
/// <param name="Nid">Store number; 0 for a group.</param>
/// <param name="Kind">Kind of entity, or <c>Group</c>.</param>
/// <param name="Label">Name, else key, masked for the viewer.</param>
/// <param name="Key">Key, masked for the viewer.</param>
/// <param name="Group">Id of its group, or null.</param>
/// <param name="Role">Role in the group, or the type of a group.</param>
/// <param name="Score">Score in [0, 1], or null.</param>
/// <param name="Mark">Shown mark, or null.</param>
/// <param name="Size">Members of a group, else 1.</param>
/// <param name="X">Place, in pixels at zoom 1.</param>
/// <param name="Y">Place, downwards.</param>
public sealed record NodeColumns(
    IReadOnlyList<string> Id, IReadOnlyList<long> Nid, IReadOnlyList<string> Kind, IReadOnlyList<string> Label, IReadOnlyList<string> Key,
    IReadOnlyList<string?> Group, IReadOnlyList<string?> Role, IReadOnlyList<double?> Score, IReadOnlyList<string?> Mark,
    IReadOnlyList<int> Size, IReadOnlyList<float> X, IReadOnlyList<float> Y);
