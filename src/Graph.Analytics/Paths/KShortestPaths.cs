namespace Graph.Analytics;

/// <summary>The k shortest paths without repeated nodes.</summary>
public static class KShortestPaths
{
    /// <summary>Lists the k shortest simple paths from a source to a target.</summary>
    /// <remarks>
    /// <para>Exact: lengths are whole numbers. Every path found is left at each of its nodes in turn, by the shortest way that uses
    /// none of the edges already tried there and none of the nodes before it. One search per node of a path:
    /// O(k · n · (m + n log n)) time in the worst case, O(n + m + output) memory.</para>
    /// <para>Serial, no randomness. Equal lengths come in the order of their nodes, so that the answer depends on the numbering only there.</para>
    /// <para>A path is its nodes: of parallel edges the shortest counts.</para>
    /// <para>J. Y. Yen, Finding the k shortest loopless paths in a network, Management Science 17(11), 1971; E. L. Lawler, 18(7), 1972.</para>
    /// </remarks>
    /// <param name="graph">Any graph; arcs are followed in their direction.</param>
    /// <param name="source">A node in 0..n-1.</param>
    /// <param name="target">A node in 0..n-1; equal to the source there is one path of length 0.</param>
    /// <param name="k">How many, at least 1.</param>
    /// <param name="lengths">As <see cref="ShortestPaths"/> takes them; null means 1 each.</param>
    /// <param name="cancellationToken">Checked every 4096 steps of every search.</param>
    /// <returns>At most k paths, shortest first; complete when there are no more than k.</returns>
    /// <exception cref="ArgumentException">A node, length or number is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static PathsResult Run(CsrGraph graph, int source, int target, int k, long[]? lengths, CancellationToken cancellationToken)
    {
        Check.Node(graph, source);
        Check.Node(graph, target);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        var search = new SpurSearch(graph, Lengths.Checked(graph, lengths, min: 1), target, cancellationToken);
        var found = new List<SpurPath>();
        var candidates = new SortedSet<SpurPath>(SpurPath.Order);
        if (search.From([source], []) is { } first)
            candidates.Add(first);
        while (found.Count < k && candidates.Min is { } next)
        {
            candidates.Remove(next);
            found.Add(next);
            if (found.Count < k)
                Spur(next);
        }
        return new PathsResult(
            [.. found.Select(path => path.Nodes)], [.. found.Select(path => path.Length)], found.Count, found.Count < k || candidates.Count == 0);

        // Paths that left their parent at a node have tried everything before it (Lawler).
        void Spur(SpurPath parent)
        {
            for (var at = parent.LeftAt; at < parent.Nodes.Length - 1; at++)
            {
                var root = parent.Nodes.AsSpan(0, at + 1);
                var tried = new HashSet<int>();
                foreach (var path in found)
                    if (path.Nodes.Length > at + 1 && path.Nodes.AsSpan(0, at + 1).SequenceEqual(root))
                        tried.Add(path.Nodes[at + 1]);
                if (search.From(root, tried) is { } path2)
                    candidates.Add(path2);
            }
        }
    }
}
