namespace Graph.Analytics;

/// <summary>The state of one run of <see cref="TemporalPaths"/>.</summary>
internal sealed class TemporalSearch
{
    private const int AtSource = -1;
    private const int None = -2;

    private readonly TemporalGraph _graph;
    private readonly int _source;
    private readonly TemporalPathOptions _options;
    private readonly int[] _hops;
    private readonly int[] _before;
    private readonly int[] _earliest;
    private readonly int[] _shortest;

    // Per node the arrivals that may be continued, as a list through the arcs. From the oldest to the newest hops ascend: a new
    // arrival drops all those that need no fewer hops, for it can be continued longer.
    private readonly int[] _oldest;
    private readonly int[] _newest;
    private readonly int[] _newer;
    private readonly int[] _older;
    private readonly PriorityQueue<int, (int Hops, int Arc)> _open = new();

    public TemporalSearch(TemporalGraph graph, int source, TemporalPathOptions options)
    {
        var (n, m) = (graph.NodeCount, graph.ArcCount);
        (_graph, _source, _options) = (graph, source, options);
        (_hops, _before, _newer, _older) = (new int[m], new int[m], new int[m], new int[m]);
        (_earliest, _shortest, _oldest, _newest) = (new int[n], new int[n], new int[n], new int[n]);
        foreach (var items in new[] { _before, _earliest, _shortest, _oldest, _newest })
            Array.Fill(items, -1);
    }

    /// <summary>Takes the arcs [from, to), which share one time.</summary>
    public void Take(int from, int to)
    {
        for (var arc = from; arc < to; arc++)
            Reach(arc, BestBefore(arc));
        if (_options.MayShareTime && to - from > 1)
            Settle(from, to);
        for (var arc = from; arc < to; arc++)
            if (_hops[arc] > 0)
                Arrive(arc);
    }

    public TemporalPathsResult Answer() => new(_earliest, _shortest, _hops, _before);

    /// <summary>The arrival at the tail of an arc with the fewest hops among those that are not too old.</summary>
    private int BestBefore(int arc)
    {
        var u = _graph.Sources[arc];
        if (u == _source)
            return AtSource;
        while (_options.WaitMax is { } waitMax && _oldest[u] >= 0 && (Int128)_graph.Times[arc] - _graph.Times[_oldest[u]] > waitMax)
            DropOldest(u);
        return _oldest[u] >= 0 ? _oldest[u] : None;
    }

    private bool Reach(int arc, int before)
    {
        var hops = before == AtSource ? 1 : before == None ? int.MaxValue : _hops[before] + 1;
        if (before == None || hops > _options.HopsMax || (_hops[arc] > 0 && _hops[arc] <= hops))
            return false;
        (_hops[arc], _before[arc]) = (hops, before);
        return true;
    }

    /// <summary>Continues arcs by arcs of the same time, fewest hops first.</summary>
    private void Settle(int from, int to)
    {
        for (var arc = from; arc < to; arc++)
            if (_hops[arc] > 0)
                _open.Enqueue(arc, (_hops[arc], arc));
        while (_open.TryDequeue(out var arc, out var place))
        {
            if (place.Hops > _hops[arc] || _graph.Targets[arc] == _source)
                continue;
            foreach (var next in SameTime(_graph.OutArcs(_graph.Targets[arc]), from, to))
                if (next != arc && Reach(next, arc))
                    _open.Enqueue(next, (_hops[next], next));
        }
    }

    private static ReadOnlySpan<int> SameTime(ReadOnlySpan<int> arcs, int from, int to)
    {
        var first = arcs.BinarySearch(from);
        arcs = arcs[(first < 0 ? ~first : first)..];
        var last = arcs.BinarySearch(to);
        return arcs[..(last < 0 ? ~last : last)];
    }

    private void Arrive(int arc)
    {
        var v = _graph.Targets[arc];
        if (_earliest[v] < 0)
            _earliest[v] = arc;
        if (_shortest[v] < 0 || _hops[arc] < _hops[_shortest[v]])
            _shortest[v] = arc;

        // Without a longest stay the first arrival of the fewest hops serves for ever.
        if (_options.WaitMax is null && _newest[v] >= 0 && _hops[_newest[v]] <= _hops[arc])
            return;
        while (_newest[v] >= 0 && _hops[_newest[v]] >= _hops[arc])
            DropNewest(v);
        (_older[arc], _newer[arc]) = (_newest[v], -1);
        if (_newest[v] >= 0)
            _newer[_newest[v]] = arc;
        else
            _oldest[v] = arc;
        _newest[v] = arc;
    }

    private void DropOldest(int v)
    {
        _oldest[v] = _newer[_oldest[v]];
        if (_oldest[v] >= 0)
            _older[_oldest[v]] = -1;
        else
            _newest[v] = -1;
    }

    private void DropNewest(int v)
    {
        _newest[v] = _older[_newest[v]];
        if (_newest[v] >= 0)
            _newer[_newest[v]] = -1;
        else
            _oldest[v] = -1;
    }
}
