namespace Graph.Analytics;

/// <summary>Which nodes belong together.</summary>
/// <param name="Labels">Length n; labels count from 0 in the order of the first member.</param>
/// <param name="Count">Number of components, 0 for an empty graph.</param>
public sealed record ComponentsResult(int[] Labels, int Count);
