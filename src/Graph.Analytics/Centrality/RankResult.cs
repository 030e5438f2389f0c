namespace Graph.Analytics;

/// <summary>Scores of an iterative measure and how the iteration ended.</summary>
/// <param name="Values">Length n.</param>
/// <param name="Iterations">Updates done.</param>
/// <param name="Converged">Whether the stop rule was met; false when the allowed number of updates ran out first.</param>
public sealed record RankResult(double[] Values, int Iterations, bool Converged);
