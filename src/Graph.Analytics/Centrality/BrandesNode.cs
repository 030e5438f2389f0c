namespace Graph.Analytics;

/// <summary>What a search of <see cref="BrandesSearch"/> knows of a node, in one place of memory.</summary>
/// <param name="Level">1 at the source, one more per step, 0 where the search has not been.</param>
/// <param name="Value">On the way out the number of shortest paths; on the way back (1 + dependency) / paths.</param>
internal record struct BrandesNode(int Level, double Value);
