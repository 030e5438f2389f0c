namespace Graph.Analytics;

/// <summary>Estimated betweenness and how wrong it may be.</summary>
/// <param name="Values">Length n: estimates of the exact value.</param>
/// <param name="StandardErrors">Length n: estimated from how far parts of the sample differ; 0 when exact. Too small
/// for a node whose betweenness comes from a few sources that were not drawn.</param>
/// <param name="ErrorMax">With probability 1 - risk no value of any node is further than this from the exact one; 0 when exact. It does
/// not look at the data, hence it is far too wide for nodes of little betweenness.</param>
/// <param name="SourceCount">Sources used.</param>
public sealed record SampledBetweennessResult(double[] Values, double[] StandardErrors, double ErrorMax, int SourceCount);
