namespace Graph.Analytics;

/// <summary>Ways in which something came back to where it set out.</summary>
/// <param name="Cycles">Arc numbers of each cycle in the order of time; cycles ascend by their arcs.</param>
/// <param name="IsComplete">False when the allowed number of cycles or steps ran out first.</param>
public sealed record TemporalCyclesResult(IReadOnlyList<int[]> Cycles, bool IsComplete);
