namespace Graph.Analytics;

/// <summary>A partition into communities and what it reached.</summary>
/// <param name="Labels">Length n; labels count from 0 in the order of the first member.</param>
/// <param name="CommunityCount">Number of labels, 0 for an empty graph.</param>
/// <param name="Quality">Modularity, Barber modularity (both at most 1) or the CPM sum of the partition; 0 without edges.</param>
/// <param name="Iterations">Rounds done.</param>
/// <param name="IsStable">Whether the last round changed nothing.</param>
public sealed record LeidenResult(int[] Labels, int CommunityCount, double Quality, int Iterations, bool IsStable);
