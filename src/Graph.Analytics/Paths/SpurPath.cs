namespace Graph.Analytics;

/// <summary>A candidate of <see cref="KShortestPaths"/>.</summary>
/// <param name="Length">Its length.</param>
/// <param name="Nodes">Its nodes, both ends included.</param>
/// <param name="LeftAt">Place of the node where it left the path it was made from.</param>
internal sealed record SpurPath(long Length, int[] Nodes, int LeftAt)
{
    /// <summary>By length, then by nodes from the first on.</summary>
    public static readonly Comparer<SpurPath> Order = Comparer<SpurPath>.Create((a, b) =>
        a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.Nodes.AsSpan().SequenceCompareTo(b.Nodes));
}
