namespace Graph.Analytics;

/// <summary>Searches of <see cref="TemporalCycles"/> with their scratch.</summary>
internal sealed class TemporalCycleSearch
{
    private readonly TemporalGraph _graph;
    private readonly int[] _strong;
    private readonly TemporalCyclesOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly long _gap;

    // How late a node can leave and still come back to the root in time; meaningful where the stamp is that of the root.
    private readonly long[] _latest;
    private readonly int[] _stamp;
    private readonly bool[] _isOnPath;
    private readonly int[] _path;
    private readonly int[] _next;
    private readonly PriorityQueue<int, (Int128 Early, int Node)> _open = new();
    private readonly List<int[]> _cycles = [];
    private long _steps;

    public TemporalCycleSearch(TemporalGraph graph, int[] strong, TemporalCyclesOptions options, CancellationToken cancellationToken)
    {
        (_graph, _strong, _options, _cancellationToken) = (graph, strong, options, cancellationToken);
        _gap = options.MayShareTime ? 0 : 1;
        (_latest, _stamp, _isOnPath) = (new long[graph.NodeCount], new int[graph.NodeCount], new bool[graph.NodeCount]);
        (_path, _next) = (new int[options.HopsMax], new int[options.HopsMax]);
        Array.Fill(_stamp, -1);
    }

    public IReadOnlyList<int[]> Cycles => _cycles;

    /// <summary>Whether a limit was met.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Adds the cycles that start with an arc.</summary>
    public void From(int root)
    {
        var (u, v, start) = (_graph.Sources[root], _graph.Targets[root], _graph.Times[root]);
        var end = start > long.MaxValue - _options.Window ? long.MaxValue : start + _options.Window;
        if (!LookBack(u, v, root, start, end))
            return;
        _isOnPath[v] = true;
        Deepen(0, root);
        for (var depth = 0; depth >= 0;)
        {
            var last = _path[depth];
            var arcs = _graph.OutArcs(_graph.Targets[last]);
            if (IsExhausted || _next[depth] >= arcs.Length || _graph.Times[arcs[_next[depth]]] > end)
            {
                _isOnPath[_graph.Targets[last]] = false;
                depth--;
                continue;
            }
            var arc = arcs[_next[depth]++];
            if (Step() && TryFollow(arc, root, depth, u))
                Deepen(++depth, arc);
        }
    }

    /// <summary>Closes the cycle if the arc returns to the root's tail; says whether the path goes on through it.</summary>
    private bool TryFollow(int arc, int root, int depth, int u)
    {
        var w = _graph.Targets[arc];
        if (w == u)
        {
            Close(arc, root, depth);
            return false;
        }
        if (depth + 2 >= _options.HopsMax || _isOnPath[w] || _stamp[w] != root || _latest[w] < _graph.Times[arc] + _gap)
            return false;
        return _isOnPath[w] = true;
    }

    private void Close(int arc, int root, int depth)
    {
        // A cycle of one time can start anywhere: it is taken from its lowest arc.
        if (_graph.Times[arc] == _graph.Times[root] && (arc < root || HasBelow(root, depth)))
            return;
        if (_cycles.Count == _options.CountMax)
        {
            IsExhausted = true;
            return;
        }
        _cycles.Add([.. _path.AsSpan(0, depth + 1), arc]);
    }

    private bool HasBelow(int root, int depth)
    {
        for (var i = 1; i <= depth; i++)
            if (_path[i] < root)
                return true;
        return false;
    }

    /// <summary>Puts an arc on the path and finds the first arc that may follow it.</summary>
    private void Deepen(int depth, int arc)
    {
        _path[depth] = arc;
        var arcs = _graph.OutArcs(_graph.Targets[arc]);
        var (low, high) = (0, arcs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_graph.Times[arcs[middle]] - _gap < _graph.Times[arc])
                low = middle + 1;
            else
                high = middle;
        }
        _next[depth] = low;
    }

    /// <summary>Finds how late each node can leave for u, latest first; says whether v is among them.</summary>
    private bool LookBack(int u, int v, int root, long start, long end)
    {
        _open.Clear();
        Relax(u, (Int128)end + _gap, root, start);
        while (_open.TryDequeue(out var w, out var place))
        {
            if (-place.Early != _latest[w])
                continue;
            Relax(w, -place.Early, root, start);
        }
        return _stamp[v] == root && _latest[v] >= start + _gap;

        // Arcs into a node that arrive before it must leave; the latest come last in its row.
        void Relax(int w, Int128 leave, int stamp, long from)
        {
            var arcs = _graph.InArcs(w);
            for (var i = LastBefore(arcs, leave - _gap); i >= 0 && _graph.Times[arcs[i]] >= from + _gap; i--)
            {
                var x = _graph.Sources[arcs[i]];
                if (!Step())
                    return;
                if (x == u || _strong[x] != _strong[u] || (_stamp[x] == stamp && _latest[x] >= _graph.Times[arcs[i]]))
                    continue;
                (_stamp[x], _latest[x]) = (stamp, _graph.Times[arcs[i]]);
                _open.Enqueue(x, (-(Int128)_latest[x], x));
            }
        }
    }

    private int LastBefore(ReadOnlySpan<int> arcs, Int128 time)
    {
        var (low, high) = (0, arcs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_graph.Times[arcs[middle]] <= time)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private bool Step()
    {
        if ((++_steps & 0xFFFF) == 0)
            _cancellationToken.ThrowIfCancellationRequested();
        return !(IsExhausted |= _steps > _options.StepsMax);
    }
}
