using Graph.Linkage.Paths;
using Graph.Web.Api.Graphs;

namespace Graph.Web.Api;

/// <summary>Paths found.</summary>
/// <param name="Total">How many.</param>
/// <param name="Items">The paths, shortest first.</param>
/// <param name="Graph">All of them as one graph, without places.</param>
public sealed record PathAnswer(long Total, IReadOnlyList<LinkPath> Items, GraphDocument Graph);
