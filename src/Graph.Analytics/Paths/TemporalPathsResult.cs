namespace Graph.Analytics;

/// <summary>What a source reaches along arcs whose times ascend.</summary>
/// <param name="EarliestArcs">Length n: the arc by which a node is reached first, or -1.</param>
/// <param name="ShortestArcs">Length n: the last arc of a path with the fewest arcs, the earliest among equals, or -1.</param>
/// <param name="Hops">Length m: arcs of the shortest path that ends with this one, or 0 when none does.</param>
/// <param name="Before">Length m: the arc before on that path, -1 for a first arc or one never taken.</param>
public sealed record TemporalPathsResult(int[] EarliestArcs, int[] ShortestArcs, int[] Hops, int[] Before)
{
    /// <summary>Arc numbers of the path that ends with an arc, first to last; empty for -1.</summary>
    public IReadOnlyList<int> PathOf(int arc)
    {
        var path = new List<int>();
        for (; arc >= 0; arc = Before[arc])
            path.Add(arc);
        path.Reverse();
        return path;
    }
}
