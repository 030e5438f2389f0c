namespace Graph.Analytics;

/// <summary>Blocks: the largest parts that no single node can cut.</summary>
/// <param name="Blocks">Nodes of every block, ascending, at least two; blocks ascend by their nodes.</param>
/// <param name="Counts">Length n: in how many blocks a node lies; 0 for an isolated node, above 1 exactly for articulation points.</param>
public sealed record BiconnectedResult(IReadOnlyList<int[]> Blocks, int[] Counts);
