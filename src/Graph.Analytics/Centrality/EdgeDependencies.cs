namespace Graph.Analytics;

/// <summary>Breadth-first searches that add up the dependencies of their sources on every entry; scratch of one worker.</summary>
internal sealed class EdgeDependencies
{
    private readonly CsrGraph _graph;
    private readonly int[] _distance;
    private readonly double[] _paths;
    private readonly double[] _dependency;
    private readonly int[] _order;
    private double[] _scores;

    public EdgeDependencies(CsrGraph graph)
    {
        var n = graph.NodeCount;
        (_graph, _distance, _order) = (graph, new int[n], new int[n]);
        (_paths, _dependency, _scores) = (new double[n], new double[n], new double[graph.Targets.Length]);
        Array.Fill(_distance, -1);
    }

    public void AddFrom(int source)
    {
        var count = Search(source);
        for (var i = count - 1; i >= 0; i--)
            Accumulate(_order[i]);
        for (var i = 0; i < count; i++)
            (_distance[_order[i]], _paths[_order[i]], _dependency[_order[i]]) = (-1, 0, 0);
    }

    /// <summary>Hands over the scores added so far and starts again from zero.</summary>
    public double[] TakeScores()
    {
        var scores = _scores;
        _scores = new double[scores.Length];
        return scores;
    }

    private int Search(int source)
    {
        (_order[0], _distance[source], _paths[source]) = (source, 0, 1);
        var tail = 1;
        for (var head = 0; head < tail; head++)
        {
            var u = _order[head];
            foreach (var v in _graph.Neighbours(u))
            {
                if (_distance[v] < 0)
                {
                    _distance[v] = _distance[u] + 1;
                    _order[tail++] = v;
                }
                if (_distance[v] == _distance[u] + 1)
                    _paths[v] += _paths[u];
            }
        }
        return tail;
    }

    private void Accumulate(int u)
    {
        for (var e = _graph.Offsets[u]; e < _graph.Offsets[u + 1]; e++)
        {
            var v = _graph.Targets[e];
            if (_distance[v] != _distance[u] + 1)
                continue;
            var share = (1 + _dependency[v]) / _paths[v] * _paths[u];
            _scores[e] += share;
            _dependency[u] += share;
        }
    }
}
