using Graph.Linkage.Store;
using Graph.Web.Api.Graphs;

namespace Graph.Web.Api;

/// <summary>Neighbours of an entity.</summary>
/// <param name="Counts">All of them, by type of link and kind.</param>
/// <param name="Graph">The entity and the neighbours asked for, without places.</param>
public sealed record NeighbourAnswer(IReadOnlyList<NeighbourCount> Counts, GraphDocument Graph);
