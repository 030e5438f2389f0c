namespace Graph.Analytics;

/// <summary>A set of key players.</summary>
/// <param name="Nodes">The chosen nodes; those of the greedy phase in the order chosen, an exchanged node at the place of the other.</param>
/// <param name="Value">Negative problem: fragmentation after their removal. Positive: share reached. Both in [0, 1].</param>
/// <param name="SwapRounds">Rounds of exchanges done.</param>
/// <param name="IsSwapStable">Whether no exchange of one chosen node for another node gains.</param>
public sealed record KeyPlayersResult(int[] Nodes, double Value, int SwapRounds, bool IsSwapStable);
