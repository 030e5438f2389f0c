namespace Graph.Analytics;

/// <summary>Breadth-first searches that add up the dependencies of their sources on every node; scratch of one worker.</summary>
internal sealed class BrandesSearch
{
    private readonly CsrGraph _graph;
    private readonly int[] _distance;
    private readonly double[] _paths;
    private readonly double[] _dependency;
    private readonly int[] _order;
    private double[] _scores;

    public BrandesSearch(CsrGraph graph)
    {
        var n = graph.NodeCount;
        (_graph, _distance, _order) = (graph, new int[n], new int[n]);
        (_paths, _dependency, _scores) = (new double[n], new double[n], new double[n]);
        Array.Fill(_distance, -1);
    }

    public void AddFrom(int source)
    {
        var count = Search(source);
        for (var i = count - 1; i > 0; i--)
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
        var (order, distance, paths) = (_order, _distance, _paths);
        (order[0], distance[source], paths[source]) = (source, 0, 1);
        var tail = 1;
        for (var head = 0; head < tail; head++)
        {
            var u = order[head];
            var step = distance[u] + 1;
            foreach (var v in _graph.Neighbours(u))
            {
                if (distance[v] < 0)
                {
                    distance[v] = step;
                    order[tail++] = v;
                }
                if (distance[v] == step)
                    paths[v] += paths[u];
            }
        }
        return tail;
    }

    // Looks at the successors of u, which are complete because nodes come back in the order of falling distance.
    private void Accumulate(int u)
    {
        var sum = 0d;
        foreach (var v in _graph.Neighbours(u))
            if (_distance[v] == _distance[u] + 1)
                sum += (1 + _dependency[v]) / _paths[v];
        _dependency[u] = sum * _paths[u];
        _scores[u] += _dependency[u];
    }
}
