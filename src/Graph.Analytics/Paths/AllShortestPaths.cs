namespace Graph.Analytics;

/// <summary>Every shortest path between two nodes.</summary>
public static class AllShortestPaths
{
    /// <summary>Lists the shortest paths from a source to a target and counts them all.</summary>
    /// <remarks>
    /// <para>Exact. One search from the source and one walk back from the target: O((n + m) log m + length of the output) time,
    /// O(n + m) memory. Serial, no recursion, no randomness.</para>
    /// <para>A path is its nodes: parallel edges of one length make one path here, and count as one.</para>
    /// <para>E. W. Dijkstra, Numerische Mathematik 1, 1959; the predecessors form a directed graph without cycles, whose paths are these.</para>
    /// </remarks>
    /// <param name="graph">Any graph; arcs are followed in their direction.</param>
    /// <param name="source">A node in 0..n-1.</param>
    /// <param name="target">A node in 0..n-1; equal to the source there is one path of length 0.</param>
    /// <param name="pathsMax">Most paths listed, at least 1; the count is always of all.</param>
    /// <param name="lengths">As <see cref="ShortestPaths"/> takes them; null means 1 each.</param>
    /// <param name="cancellationToken">Checked as there and once per path.</param>
    /// <returns>The paths in the order of their nodes, their number (exact up to 2^53) and whether all are listed; none when no path leads.</returns>
    /// <exception cref="ArgumentException">A node, length or number is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static PathsResult Run(CsrGraph graph, int source, int target, int pathsMax, long[]? lengths, CancellationToken cancellationToken)
    {
        Check.Node(graph, target);
        ArgumentOutOfRangeException.ThrowIfLessThan(pathsMax, 1);
        lengths = Lengths.Checked(graph, lengths, min: 1);
        var found = ShortestPaths.Run(graph, source, lengths, cancellationToken);
        if (found.Distances[target] < 0)
            return new PathsResult([], [], 0, true);

        var (onward, counts) = Onward(graph, target, lengths, found.Distances, cancellationToken);
        var paths = List(source, target, onward, pathsMax, cancellationToken);
        return new PathsResult(
            paths, [.. paths.Select(_ => found.Distances[target])], counts[source], paths.Count == counts[source]);
    }

    /// <summary>For every node on a shortest path its successors, ascending, and the number of ways from it to the target.</summary>
    private static (Dictionary<int, List<int>> Onward, Dictionary<int, double> Counts) Onward(
        CsrGraph graph, int target, long[] lengths, long[] distances, CancellationToken cancellationToken)
    {
        // The reverse of a directed graph has its entries elsewhere; the lengths are looked up on the outgoing side.
        var incoming = graph.Reverse();
        var (onward, counts) = (new Dictionary<int, List<int>>(), new Dictionary<int, double> { [target] = 1 });
        var waiting = new PriorityQueue<int, (long Length, int Node)>();
        var seen = new HashSet<int> { target };
        waiting.Enqueue(target, (0, target));
        while (waiting.TryDequeue(out var v, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (onward.TryGetValue(v, out var next))
                counts[v] = next.Sum(w => counts[w]);
            var before = -1;
            foreach (var u in incoming.Neighbours(v))
            {
                if (u == before || distances[u] < 0 || distances[u] >= distances[v] || !IsTight(graph, u, v, lengths, distances))
                    continue;
                before = u;
                if (!onward.TryGetValue(u, out var nodes))
                    onward[u] = nodes = [];
                nodes.Add(v);
                if (seen.Add(u))
                    waiting.Enqueue(u, (-distances[u], u));
            }
        }
        foreach (var nodes in onward.Values)
            nodes.Sort();
        return (onward, counts);
    }

    private static bool IsTight(CsrGraph graph, int u, int v, long[] lengths, long[] distances)
    {
        var row = graph.Neighbours(u);
        var at = row.BinarySearch(v);
        while (at > 0 && row[at - 1] == v)
            at--;
        for (; at < row.Length && row[at] == v; at++)
            if (distances[u] + lengths[graph.Offsets[u] + at] == distances[v])
                return true;
        return false;
    }

    private static List<int[]> List(
        int source, int target, Dictionary<int, List<int>> onward, int pathsMax, CancellationToken cancellationToken)
    {
        var paths = new List<int[]>();
        var (path, next) = (new List<int> { source }, new List<int> { 0 });
        while (path.Count > 0 && paths.Count < pathsMax)
        {
            var u = path[^1];
            if (u != target && next[^1] < onward[u].Count)
            {
                path.Add(onward[u][next[^1]++]);
                next.Add(0);
                continue;
            }
            if (u == target)
            {
                cancellationToken.ThrowIfCancellationRequested();
                paths.Add([.. path]);
            }
            path.RemoveAt(path.Count - 1);
            next.RemoveAt(next.Count - 1);
        }
        return paths;
    }
}
