namespace Graph.Analytics;

/// <summary>One peeling of <see cref="FlowScope"/>.</summary>
internal sealed class FlowPeeling
{
    private readonly CsrGraph _graph;
    private readonly bool[] _used;
    private readonly bool[] _isMiddle;
    private readonly int[] _inStarts;
    private readonly int[] _inEntries;
    private readonly int[] _tails;
    private readonly double _lambda;
    private readonly double[] _in;
    private readonly double[] _out;
    private readonly bool[] _isInside;
    private readonly double[] _priority;
    private readonly PriorityQueue<int, (double Priority, int Node)> _heap = new();
    private double _total;
    private int _count;

    public FlowPeeling(CsrGraph graph, IReadOnlyList<int> layers, bool[] used, double lambda)
    {
        var n = graph.NodeCount;
        (_graph, _used, _lambda) = (graph, used, lambda);
        (_in, _out, _isInside, _priority) = (new double[n], new double[n], new bool[n], new double[n]);
        _tails = new int[graph.Targets.Length];
        for (var u = 0; u < n; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                _tails[e] = u;
                if (!used[e])
                    continue;
                _out[u] += graph.WeightAt(e);
                _in[graph.Targets[e]] += graph.WeightAt(e);
                _isInside[u] = _isInside[graph.Targets[e]] = true;
            }
        (_inStarts, _inEntries) = LevelGraph.GroupBy(graph.Targets, n);
        var last = layers.DefaultIfEmpty(-1).Max();
        _isMiddle = [.. layers.Select(layer => layer > 0 && layer < last)];
    }

    public FlowScopeBlock? Run(CancellationToken cancellationToken)
    {
        for (var u = 0; u < _isInside.Length; u++)
        {
            if (!_isInside[u])
                continue;
            _count++;
            _total += Term(u);
            Weigh(u);
        }

        var order = new List<int>(_count);
        var (best, anomaly) = (0, _count > 0 ? _total / _count : 0);
        while (_heap.TryDequeue(out var u, out var place))
        {
            if (!_isInside[u] || place.Priority != _priority[u])
                continue;
            if ((order.Count & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            Remove(u);
            order.Add(u);
            if (_count > 0 && _total / _count > anomaly)
                (best, anomaly) = (order.Count, _total / _count);
        }
        return anomaly > 0 ? Block([.. order.Skip(best).Order()], anomaly) : null;
    }

    /// <summary>What a node adds to the score of the group.</summary>
    private double Term(int u)
    {
        var (passed, most) = (Math.Min(_in[u], _out[u]), Math.Max(_in[u], _out[u]));
        return _isMiddle[u] ? passed - (_lambda * (most - passed)) : 0;
    }

    private void Weigh(int u)
    {
        _priority[u] = _isMiddle[u]
            ? Math.Min(_in[u], _out[u]) - (_lambda / (1 + _lambda) * Math.Max(_in[u], _out[u]))
            : _in[u] + _out[u];
        _heap.Enqueue(u, (_priority[u], u));
    }

    private void Remove(int u)
    {
        _total -= Term(u);
        _isInside[u] = false;
        _count--;
        for (var e = _graph.Offsets[u]; e < _graph.Offsets[u + 1]; e++)
            if (_used[e] && _isInside[_graph.Targets[e]])
                Change(_graph.Targets[e], _in, _graph.WeightAt(e));
        for (var i = _inStarts[u]; i < _inStarts[u + 1]; i++)
            if (_used[_inEntries[i]] && _isInside[_tails[_inEntries[i]]])
                Change(_tails[_inEntries[i]], _out, _graph.WeightAt(_inEntries[i]));
    }

    private void Change(int u, double[] sums, double lost)
    {
        _total -= Term(u);
        sums[u] = Math.Max(0, sums[u] - lost);
        _total += Term(u);
        Weigh(u);
    }

    private FlowScopeBlock Block(int[] nodes, double anomaly)
    {
        var (comesIn, goesOut) = (new Dictionary<int, double>(), new Dictionary<int, double>());
        foreach (var u in nodes)
            for (var e = _graph.Offsets[u]; e < _graph.Offsets[u + 1]; e++)
            {
                var v = _graph.Targets[e];
                if (!_used[e] || Array.BinarySearch(nodes, v) < 0)
                    continue;
                goesOut[u] = goesOut.GetValueOrDefault(u) + _graph.WeightAt(e);
                comesIn[v] = comesIn.GetValueOrDefault(v) + _graph.WeightAt(e);
            }
        var passed = nodes.Where(u => _isMiddle[u]).Sum(u => Math.Min(comesIn.GetValueOrDefault(u), goesOut.GetValueOrDefault(u)));
        return new FlowScopeBlock(nodes, anomaly, passed);
    }
}
