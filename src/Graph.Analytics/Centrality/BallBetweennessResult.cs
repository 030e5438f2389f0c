namespace Graph.Analytics;

/// <summary>Betweenness inside a ball.</summary>
/// <param name="Nodes">Nodes of the ball, ascending.</param>
/// <param name="Values">Beside each its betweenness in the graph that the ball induces.</param>
public sealed record BallBetweennessResult(int[] Nodes, double[] Values);
