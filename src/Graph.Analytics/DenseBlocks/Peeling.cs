namespace Graph.Analytics;

/// <summary>One peeling of <see cref="Fraudar"/>. Rows are 0..n-1, column v is n + v.</summary>
internal sealed class Peeling
{
    private readonly BlockArcs _arcs;
    private readonly int[] _ends;
    private readonly int[] _starts;
    private readonly int[] _arcOf;
    private readonly double[] _arcWeights;
    private readonly double[] _suspicion;
    private readonly bool[] _isInside;
    private readonly PriorityQueue<int, (double Suspicion, int Node)> _heap = new();
    private double _total;
    private int _count;

    public Peeling(int n, BlockArcs arcs, FraudarOptions options)
    {
        (_arcs, _suspicion, _isInside) = (arcs, new double[2 * n], new bool[2 * n]);
        _ends = new int[2 * arcs.Count];
        for (var i = 0; i < arcs.Count; i++)
            (_ends[2 * i], _ends[(2 * i) + 1]) = (arcs.Rows[i], n + arcs.Columns[i]);
        (_starts, _arcOf) = LevelGraph.GroupBy(_ends, 2 * n);
        _arcWeights = Array.ConvertAll(arcs.Columns, v => 1 / Math.Log(options.Offset + Degree(n + v)));
        for (var u = 0; u < n; u++)
        {
            Start(u, options.RowPriors?[u] ?? 0);
            Start(n + u, options.ColumnPriors?[u] ?? 0);
        }
    }

    /// <summary>The densest set met, as marks of rows and columns, and its density.</summary>
    public bool[] Run(out double density, CancellationToken cancellationToken)
    {
        for (var u = 0; u < _isInside.Length; u++)
            if (_isInside[u])
                _heap.Enqueue(u, (_suspicion[u], u));

        var order = new List<int>(_count);
        var best = 0;
        density = _total / _count;
        while (_heap.TryDequeue(out var u, out var place))
        {
            if (!_isInside[u] || place.Suspicion != _suspicion[u])
                continue;
            if ((order.Count & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            Remove(u);
            order.Add(u);
            if (_count > 0 && _total / _count > density)
                (density, best) = (_total / _count, order.Count);
        }
        for (var i = best; i < order.Count; i++)
            _isInside[order[i]] = true;
        return _isInside;
    }

    private int Degree(int u) => _starts[u + 1] - _starts[u];

    private void Start(int u, double prior)
    {
        if (Degree(u) == 0)
            return;
        _isInside[u] = true;
        _count++;
        _suspicion[u] = prior;
        _total += prior;
        for (var i = _starts[u]; i < _starts[u + 1]; i++)
        {
            _suspicion[u] += _arcWeights[_arcOf[i] / 2];
            _total += _arcWeights[_arcOf[i] / 2] / 2;
        }
    }

    private void Remove(int u)
    {
        _isInside[u] = false;
        _count--;
        _total -= _suspicion[u];
        for (var i = _starts[u]; i < _starts[u + 1]; i++)
        {
            var v = _ends[_arcOf[i] ^ 1];
            if (!_isInside[v])
                continue;
            _suspicion[v] -= _arcWeights[_arcOf[i] / 2];
            _heap.Enqueue(v, (_suspicion[v], v));
        }
    }
}
