namespace Graph.Analytics;

/// <summary>What an update of <see cref="PageRank"/> changed.</summary>
/// <param name="Sum">Sum of the absolute changes.</param>
/// <param name="Largest">The largest of them.</param>
/// <param name="Lost">New mass of nodes that have no out-edges.</param>
internal readonly record struct PageRankChange(double Sum, double Largest, double Lost);
