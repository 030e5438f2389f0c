namespace Graph.Analytics;

/// <summary>Groups found by label propagation.</summary>
/// <param name="Labels">Length n; labels count from 0 in the order of the first member.</param>
/// <param name="CommunityCount">Number of labels.</param>
/// <param name="Iterations">Rounds done.</param>
/// <param name="Converged">Whether every node ended with a label that is heaviest among its neighbours.</param>
/// <param name="IsDegenerate">Whether one group holds more than nine tenths of the nodes that have neighbours, although there are at least ten of them.</param>
public sealed record LabelPropagationResult(int[] Labels, int CommunityCount, int Iterations, bool Converged, bool IsDegenerate);
