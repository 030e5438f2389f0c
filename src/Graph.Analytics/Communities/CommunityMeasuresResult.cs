namespace Graph.Analytics;

/// <summary>Facts about communities; every array has one entry per label.</summary>
/// <param name="Sizes">Number of members; 0 for a label that nobody holds.</param>
/// <param name="InnerWeights">Weight of the edges with both ends inside, each once.</param>
/// <param name="CutWeights">Weight of the edges with one end inside.</param>
/// <param name="Conductances">Cut divided by the smaller volume of inside and outside, in [0, 1]; low means well separated.</param>
/// <param name="Densities">Linked pairs divided by all pairs of members, in [0, 1]; 0 for fewer than two members.</param>
/// <param name="Parts">Connected parts inside; 1 means connected.</param>
public sealed record CommunityMeasuresResult(
    int[] Sizes, double[] InnerWeights, double[] CutWeights, double[] Conductances, double[] Densities, int[] Parts);
