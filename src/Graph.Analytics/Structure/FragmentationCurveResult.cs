namespace Graph.Analytics;

/// <summary>A graph while it loses nodes; entry i of each array holds after i removals.</summary>
/// <param name="LargestParts">Nodes of the largest connected part.</param>
/// <param name="Fragmentations">Share of the pairs of all nodes that are not linked, in [0, 1].</param>
public sealed record FragmentationCurveResult(int[] LargestParts, double[] Fragmentations);
