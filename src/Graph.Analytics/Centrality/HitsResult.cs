namespace Graph.Analytics;

/// <summary>Scores as goal and as source of links.</summary>
/// <param name="Authorities">Length n, at least 0, Euclidean length 1 (all 0 without arcs): linked to by good hubs.</param>
/// <param name="Hubs">Length n, at least 0, Euclidean length 1 (all 0 without arcs): linking to good authorities.</param>
/// <param name="Iterations">Updates done.</param>
/// <param name="Converged">Whether the stop rule was met.</param>
public sealed record HitsResult(double[] Authorities, double[] Hubs, int Iterations, bool Converged);
