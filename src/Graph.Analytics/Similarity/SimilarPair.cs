namespace Graph.Analytics;

/// <summary>Two nodes that share neighbours.</summary>
/// <param name="U">The smaller node.</param>
/// <param name="V">The larger node.</param>
/// <param name="Score">Their similarity.</param>
/// <param name="Shared">Number of shared neighbours that were counted.</param>
public sealed record SimilarPair(int U, int V, double Score, int Shared);
