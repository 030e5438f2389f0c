namespace Graph.Analytics;

/// <summary>A division into a dense core and a periphery linked to it alone.</summary>
/// <param name="IsCore">Length n.</param>
/// <param name="CoreSize">Number of nodes in the core.</param>
/// <param name="Mismatches">Pairs that are not as the ideal demands: missing inside the core, present inside the periphery.</param>
/// <param name="Correlation">Correlation of links with the ideal over all pairs of two core or two periphery nodes, in [-1, 1]; 0 where
/// one of both does not vary. Near 1 the graph is a core with a periphery, near 0 the division says nothing.</param>
public sealed record CorePeripheryResult(bool[] IsCore, int CoreSize, long Mismatches, double Correlation);
