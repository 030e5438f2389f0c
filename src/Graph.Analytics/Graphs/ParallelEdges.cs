namespace Graph.Analytics;

/// <summary>What <see cref="CsrGraphBuilder.Build"/> does with several edges between the same two nodes.</summary>
public enum ParallelEdges
{
    /// <summary>Every edge stays an edge of its own; parallel edges are ordered by ascending weight.</summary>
    Keep,

    /// <summary>They become one edge. In a weighted graph its weight is the sum; in an unweighted graph the copies vanish.</summary>
    Sum,
}
