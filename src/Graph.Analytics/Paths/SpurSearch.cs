namespace Graph.Analytics;

/// <summary>Searches of <see cref="KShortestPaths"/> with their scratch.</summary>
/// <remarks>Runs backwards from the target, so that walking forward along falling distances gives the path of smallest nodes.</remarks>
internal sealed class SpurSearch
{
    private readonly CsrGraph _graph;
    private readonly CsrGraph _incoming;
    private readonly long[] _lengths;
    private readonly long[] _incomingLengths;
    private readonly int _target;
    private readonly CancellationToken _cancellationToken;
    private readonly long[] _distances;
    private readonly bool[] _isBarred;
    private readonly HashSet<int> _none = [];
    private readonly PriorityQueue<int, (long Length, int Node)> _heap = new();

    public SpurSearch(CsrGraph graph, long[] lengths, int target, CancellationToken cancellationToken)
    {
        (_graph, _incoming, _lengths, _target, _cancellationToken) = (graph, graph.Reverse(), lengths, target, cancellationToken);
        _incomingLengths = graph.IsDirected ? Turned(graph, lengths) : lengths;
        (_distances, _isBarred) = (new long[graph.NodeCount], new bool[graph.NodeCount]);
    }

    /// <summary>The shortest path that begins with the root and leaves its last node otherwise than to the nodes tried; null if there is none.</summary>
    public SpurPath? From(ReadOnlySpan<int> root, HashSet<int> tried)
    {
        foreach (var u in root)
            _isBarred[u] = true;
        var path = Search(root[^1], tried, out var length) ? Walk(root, tried) : null;
        foreach (var u in root)
            _isBarred[u] = false;
        return path is null ? null : new SpurPath(length + LengthOf(root), path, root.Length - 1);
    }

    private bool Search(int start, HashSet<int> tried, out long length)
    {
        length = 0;
        if (start == _target)
            return true;
        Array.Fill(_distances, -1);
        _distances[_target] = 0;
        _heap.Clear();
        if (!_isBarred[_target])
            _heap.Enqueue(_target, (0, _target));
        for (var steps = 0; _heap.TryDequeue(out var v, out var place); steps++)
        {
            if ((steps & 4095) == 0)
                _cancellationToken.ThrowIfCancellationRequested();
            if (place.Length > _distances[v])
                continue;
            for (var e = _incoming.Offsets[v]; e < _incoming.Offsets[v + 1]; e++)
            {
                var u = _incoming.Targets[e];
                var through = place.Length + _incomingLengths[e];
                if (_isBarred[u] || (_distances[u] >= 0 && _distances[u] <= through))
                    continue;
                _distances[u] = through;
                _heap.Enqueue(u, (through, u));
            }
        }
        return (length = Best(start, tried).Length) >= 0;
    }

    /// <summary>The first step from the start: shortest way on, then the smallest node; (-1, -1) when there is none.</summary>
    private (long Length, int Node) Best(int start, HashSet<int> tried)
    {
        var best = (Length: -1L, Node: -1);
        for (var e = _graph.Offsets[start]; e < _graph.Offsets[start + 1]; e++)
        {
            var v = _graph.Targets[e];
            if (_isBarred[v] || _distances[v] < 0 || tried.Contains(v))
                continue;
            var length = _lengths[e] + _distances[v];
            if (best.Node < 0 || length < best.Length)
                best = (length, v);
        }
        return best;
    }

    private int[] Walk(ReadOnlySpan<int> root, HashSet<int> tried)
    {
        var path = new List<int>();
        path.AddRange(root);
        for (var excluded = tried; path[^1] != _target; excluded = _none)
            path.Add(Best(path[^1], excluded).Node);
        return [.. path];
    }

    private long LengthOf(ReadOnlySpan<int> root)
    {
        var sum = 0L;
        for (var i = 1; i < root.Length; i++)
        {
            var shortest = long.MaxValue;
            for (var e = _graph.Offsets[root[i - 1]]; e < _graph.Offsets[root[i - 1] + 1]; e++)
                if (_graph.Targets[e] == root[i])
                    shortest = Math.Min(shortest, _lengths[e]);
            sum += shortest;
        }
        return sum;
    }

    // The same transposition as the graph's, entry by entry.
    private static long[] Turned(CsrGraph graph, long[] lengths)
    {
        var reverse = graph.Reverse();
        var next = reverse.Offsets.AsSpan(0, graph.NodeCount).ToArray();
        var turned = new long[lengths.Length];
        for (var u = 0; u < graph.NodeCount; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                turned[next[graph.Targets[e]]++] = lengths[e];
        return turned;
    }
}
