namespace Graph.Linkage.Store;

/// <summary>How many neighbours an entity has by type of link and kind of neighbour.</summary>
/// <param name="LinkType">Type of link.</param>
/// <param name="Kind">Kind of the neighbour.</param>
/// <param name="Neighbours">Distinct neighbours.</param>
public sealed record NeighbourCount(string LinkType, string Kind, long Neighbours);
