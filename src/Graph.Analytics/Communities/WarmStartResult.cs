namespace Graph.Analytics;

/// <summary>A partition brought up to date.</summary>
/// <param name="Labels">Length n; labels count from 0 in the order of the first member.</param>
/// <param name="CommunityCount">Number of labels.</param>
/// <param name="Quality">Quality of the whole partition under the objective.</param>
/// <param name="ReopenedCount">Nodes that were free to move; the others stayed together with their community.</param>
public sealed record WarmStartResult(int[] Labels, int CommunityCount, double Quality, int ReopenedCount);
