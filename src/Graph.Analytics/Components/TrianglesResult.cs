namespace Graph.Analytics;

/// <summary>How closed the neighbourhoods of a graph are.</summary>
/// <param name="Counts">Length n: triangles that each node belongs to.</param>
/// <param name="Total">Triangles of the whole graph, each once.</param>
/// <param name="Clustering">Length n in [0, 1]: links among the neighbours of a node out of all possible ones; 0 below two neighbours.</param>
/// <param name="AverageClustering">Mean of <paramref name="Clustering"/> over all nodes, 0 for an empty graph.</param>
public sealed record TrianglesResult(long[] Counts, long Total, double[] Clustering, double AverageClustering);
