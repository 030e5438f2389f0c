namespace Graph.Analytics;

/// <summary>Scores of the nodes near the seeds; all others score 0.</summary>
/// <param name="Nodes">Nodes with a score, ascending.</param>
/// <param name="Values">Score beside each node, greater than 0; never above the exact personalised PageRank.</param>
/// <param name="Residual">What the scores lack to sum 1: exactly the sum of their errors.</param>
/// <param name="Pushes">Nodes pushed, repetitions counted.</param>
public sealed record PersonalisedPushResult(int[] Nodes, double[] Values, double Residual, long Pushes);
