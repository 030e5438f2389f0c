namespace Graph.Analytics;

/// <summary>Personalised PageRank near a few seeds, by forward push: the work depends on the answer, not on the graph.</summary>
/// <remarks>
/// <para>Every seed starts with an equal residual. A push keeps 1 - damping of the residual of a node as its score and hands the
/// rest on along its edges; nodes wait in a queue, first come first served.</para>
/// <para>Approximate from below: the errors of all nodes sum to the residual that is reported. On an undirected graph the error of
/// node u is at most epsilon times its strength.</para>
/// <para>O(1 / ((1 - damping) · epsilon)) time for a run without weights, whatever the size of the graph; O(n) memory, once.</para>
/// <para>Conventions as in <see cref="PageRank"/>: a weight divides the share; the mass of a node without out-edges goes back to
/// the seeds. No randomness, serial; the order of edges and seeds leaves no trace.</para>
/// <para>An instance keeps its scratch for the next run and serves one thread at a time.</para>
/// <para>R. Andersen, F. Chung and K. Lang, Local graph partitioning using PageRank vectors, FOCS 2006.</para>
/// </remarks>
public sealed class PersonalisedPush
{
    private readonly CsrGraph _graph;
    private readonly double[] _outWeights;
    private readonly double[] _scores;
    private readonly double[] _residuals;
    private readonly bool[] _isQueued;
    private readonly List<int> _touched = [];
    private readonly Queue<int> _queue = new();
    private readonly bool[] _isTouched;

    /// <summary>Sums the out-weights once. O(n + m).</summary>
    /// <param name="graph">Any graph of n nodes, weights at least 0; an undirected edge leads both ways.</param>
    /// <exception cref="ArgumentException">A weight is negative.</exception>
    public PersonalisedPush(CsrGraph graph)
    {
        Check.NoNegativeWeights(graph);
        var n = graph.NodeCount;
        (_graph, _outWeights, _scores, _residuals) = (graph, new double[n], new double[n], new double[n]);
        (_isQueued, _isTouched) = (new bool[n], new bool[n]);
        for (var u = 0; u < n; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                _outWeights[u] += graph.WeightAt(e);
    }

    /// <summary>One run on a graph; for several runs keep an instance.</summary>
    /// <inheritdoc cref="Run(IReadOnlyCollection{int}, PersonalisedPushOptions, CancellationToken)"/>
    public static PersonalisedPushResult Run(
        CsrGraph graph, IReadOnlyCollection<int> seeds, PersonalisedPushOptions options, CancellationToken cancellationToken) =>
        new PersonalisedPush(graph).Run(seeds, options, cancellationToken);

    /// <summary>Scores the nodes near the seeds.</summary>
    /// <param name="seeds">At least one node; repetitions count once.</param>
    /// <param name="options">Damping and epsilon.</param>
    /// <param name="cancellationToken">Checked every 4096 pushes.</param>
    /// <returns>The nodes reached with their scores.</returns>
    /// <exception cref="ArgumentException">There is no seed, or an option or seed is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the instance stays usable.</exception>
    public PersonalisedPushResult Run(IReadOnlyCollection<int> seeds, PersonalisedPushOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        int[] starts = [.. seeds.Distinct().Order()];
        if (starts.Length == 0)
            throw new ArgumentException("At least one seed is needed.", nameof(seeds));
        foreach (var seed in starts)
            Check.Node(_graph, seed, nameof(seeds));

        try
        {
            foreach (var seed in starts)
                Receive(seed, 1d / starts.Length, options.Epsilon);
            var pushes = 0L;
            for (; _queue.TryDequeue(out var u); pushes++)
            {
                if ((pushes & 4095) == 0)
                    cancellationToken.ThrowIfCancellationRequested();
                Push(u, starts, options);
            }
            return Answer(pushes);
        }
        finally
        {
            Clear();
        }
    }

    private void Push(int u, int[] seeds, PersonalisedPushOptions options)
    {
        _isQueued[u] = false;
        var residual = _residuals[u];
        _residuals[u] = 0;
        _scores[u] += (1 - options.Damping) * residual;
        var passed = options.Damping * residual;
        if (_outWeights[u] > 0)
            for (var e = _graph.Offsets[u]; e < _graph.Offsets[u + 1]; e++)
                Receive(_graph.Targets[e], passed * _graph.WeightAt(e) / _outWeights[u], options.Epsilon);
        else
            foreach (var seed in seeds)
                Receive(seed, passed / seeds.Length, options.Epsilon);
    }

    private void Receive(int u, double mass, double epsilon)
    {
        if (!_isTouched[u])
        {
            _isTouched[u] = true;
            _touched.Add(u);
        }
        _residuals[u] += mass;
        // A node without out-edges is measured as one of weight 1.
        if (_isQueued[u] || _residuals[u] < epsilon * (_outWeights[u] > 0 ? _outWeights[u] : 1))
            return;
        _isQueued[u] = true;
        _queue.Enqueue(u);
    }

    private PersonalisedPushResult Answer(long pushes)
    {
        _touched.Sort();
        var residual = 0d;
        var nodes = new List<int>();
        foreach (var u in _touched)
        {
            residual += _residuals[u];
            if (_scores[u] > 0)
                nodes.Add(u);
        }
        return new PersonalisedPushResult([.. nodes], [.. nodes.Select(u => _scores[u])], residual, pushes);
    }

    private void Clear()
    {
        foreach (var u in _touched)
            (_scores[u], _residuals[u], _isTouched[u], _isQueued[u]) = (0, 0, false, false);
        _touched.Clear();
        _queue.Clear();
    }
}
