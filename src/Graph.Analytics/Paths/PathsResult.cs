namespace Graph.Analytics;

/// <summary>Paths between two nodes.</summary>
/// <param name="Paths">Nodes of each path, both ends included; by length, then by their nodes from the first on.</param>
/// <param name="Distances">Length of each path.</param>
/// <param name="Count">How many such paths there are, where that is known, else how many are returned.</param>
/// <param name="IsComplete">Whether no further path was left out.</param>
public sealed record PathsResult(IReadOnlyList<int[]> Paths, IReadOnlyList<long> Distances, double Count, bool IsComplete);
