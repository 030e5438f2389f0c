namespace Graph.Analytics;

/// <summary>A greatest flow and a least cut.</summary>
/// <param name="Value">What leaves the sources, and the capacity of the cut.</param>
/// <param name="Flows">One per entry of the graph: what flows along it; of an undirected edge at most one direction flows.</param>
/// <param name="IsSourceSide">Length n: the side of the sources of the cut nearest to them.</param>
/// <param name="Cut">Entries that lead from the side of the sources to the other, ascending; all are full.</param>
public sealed record MaxFlowResult(long Value, long[] Flows, bool[] IsSourceSide, int[] Cut);
