namespace Graph.Linkage.Findings;

/// <summary>How far an analysis is.</summary>
/// <param name="Stage">projection, communities, centrality or findings.</param>
/// <param name="Fraction">0 to 1 over the whole run.</param>
public sealed record RunProgress(string Stage, double Fraction);
