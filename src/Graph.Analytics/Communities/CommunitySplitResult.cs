namespace Graph.Analytics;

/// <summary>A partition in which large communities were divided.</summary>
/// <param name="Labels">Length n; labels count from 0 in the order of the first member.</param>
/// <param name="CommunityCount">Number of labels.</param>
/// <param name="Parents">Per label the label it had in the partition that was given.</param>
/// <param name="Depths">Per label how often it was cut out of a larger one; 0 for a community left alone.</param>
/// <param name="OversizedCount">Communities that stayed above the limit because no allowed resolution divided them.</param>
public sealed record CommunitySplitResult(int[] Labels, int CommunityCount, int[] Parents, int[] Depths, int OversizedCount);
