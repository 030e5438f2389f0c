namespace Graph.Linkage.Places;

/// <summary>A count with the implicated among it.</summary>
/// <param name="Total">All.</param>
/// <param name="Implicated">Those a case names, a mark makes implicated, or tainted money reached.</param>
public readonly record struct AreaCount(int Total, int Implicated);
