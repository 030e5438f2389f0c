namespace Graph.Analytics;

/// <summary>The best set that a sweep met.</summary>
/// <param name="Nodes">Its nodes in the order of the sweep; empty when no node was given.</param>
/// <param name="Conductance">Its cut divided by the smaller volume of inside and outside; 1 for an empty set.</param>
/// <param name="Curve">Conductance of every prefix of the sweep, as long as the sweep.</param>
public sealed record SweepCutResult(int[] Nodes, double Conductance, double[] Curve);
