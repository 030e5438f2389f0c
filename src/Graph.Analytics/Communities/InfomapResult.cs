namespace Graph.Analytics;

/// <summary>Modules and how briefly they tell a random walk.</summary>
/// <param name="Labels">Length n; labels count from 0 in the order of the first member.</param>
/// <param name="CommunityCount">Number of labels, 0 for an empty graph.</param>
/// <param name="CodeLength">Bits a step with these modules.</param>
/// <param name="OneLevelCodeLength">Bits a step without modules; the modules mean something when the other is clearly below.</param>
/// <param name="Iterations">Rounds of the best attempt.</param>
public sealed record InfomapResult(int[] Labels, int CommunityCount, double CodeLength, double OneLevelCodeLength, int Iterations);
