namespace Graph.Analytics;

/// <summary>Where a graph falls apart when one node or one edge is taken away.</summary>
/// <param name="IsArticulation">Length n: whether removing the node leaves more components.</param>
/// <param name="Bridges">Edges whose removal leaves more components, U less than V, ascending.</param>
public sealed record CutsResult(bool[] IsArticulation, IReadOnlyList<(int U, int V)> Bridges);
