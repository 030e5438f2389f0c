namespace Graph.Analytics;

/// <summary>The details on which systems that offer PageRank differ.</summary>
public enum PageRankConvention
{
    /// <summary>Start 1/n, values sum to 1, the mass of nodes without out-edges goes to all nodes (or to the personal ones), stops at the tolerance.</summary>
    Default,

    /// <summary>As the default, but always the full number of iterations (LDBC Graphalytics).</summary>
    Graphalytics,

    /// <summary>Start 1 - damping, not normalised, mass of nodes without out-edges is lost, one update fewer than iterations (Neo4j GDS).</summary>
    Gds,
}
