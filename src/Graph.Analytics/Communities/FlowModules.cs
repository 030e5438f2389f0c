namespace Graph.Analytics;

/// <summary>Visit and exit rates of the modules of a level, kept up to date while nodes move.</summary>
internal sealed class FlowModules
{
    private readonly FlowGraph _graph;
    private readonly int[] _labels;
    private readonly double[] _visits;
    private readonly double[] _exits;
    private double _exitSum;

    /// <summary>Labels are in 0..n-1 and are changed by <see cref="Move"/>.</summary>
    public FlowModules(FlowGraph graph, int[] labels)
    {
        (_graph, _labels) = (graph, labels);
        _visits = LevelGraph.SumBy(labels, graph.NodeCount, graph.Visits);
        _exits = new double[graph.NodeCount];
        for (var u = 0; u < graph.NodeCount; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                if (labels[graph.Targets[e]] != labels[u])
                    _exits[labels[u]] += graph.Flows[e];
        foreach (var exit in _exits)
            _exitSum += exit;
    }

    /// <summary>L = q log q - 2 sum of q_i log q_i - sum of p log p over nodes + sum of (q_i + p_i) log (q_i + p_i).</summary>
    public double CodeLength(double nodeEntropy)
    {
        var length = MapEquation.PlogP(_exitSum) - nodeEntropy;
        for (var c = 0; c < _exits.Length; c++)
            length += MapEquation.PlogP(_exits[c] + _visits[c]) - (2 * MapEquation.PlogP(_exits[c]));
        return Math.Max(0, length);
    }

    /// <summary>Change of the code length if u went to another module, given the flow between u and its own and the other module.</summary>
    public double Change(int u, int to, double flowToOwn, double flowToOther)
    {
        var from = _labels[u];
        var (fromExit, toExit) = ExitsAfter(u, to, flowToOwn, flowToOther);
        var sum = _exitSum - _exits[from] - _exits[to] + fromExit + toExit;
        return MapEquation.PlogP(sum) - MapEquation.PlogP(_exitSum)
            - (2 * (MapEquation.PlogP(fromExit) + MapEquation.PlogP(toExit) - MapEquation.PlogP(_exits[from]) - MapEquation.PlogP(_exits[to])))
            + MapEquation.PlogP(fromExit + _visits[from] - _graph.Visits[u]) + MapEquation.PlogP(toExit + _visits[to] + _graph.Visits[u])
            - MapEquation.PlogP(_exits[from] + _visits[from]) - MapEquation.PlogP(_exits[to] + _visits[to]);
    }

    public void Move(int u, int to, double flowToOwn, double flowToOther)
    {
        var from = _labels[u];
        var (fromExit, toExit) = ExitsAfter(u, to, flowToOwn, flowToOther);
        _exitSum += fromExit + toExit - _exits[from] - _exits[to];
        (_exits[from], _exits[to]) = (fromExit, toExit);
        _visits[from] -= _graph.Visits[u];
        _visits[to] += _graph.Visits[u];
        _labels[u] = to;
    }

    private (double From, double To) ExitsAfter(int u, int to, double flowToOwn, double flowToOther) => (
        Math.Max(0, _exits[_labels[u]] - _graph.Exits[u] + (2 * flowToOwn)),
        Math.Max(0, _exits[to] + _graph.Exits[u] - (2 * flowToOther)));
}
