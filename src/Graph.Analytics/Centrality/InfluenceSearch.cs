namespace Graph.Analytics;

/// <summary>Bounded searches of <see cref="CollectiveInfluence"/>; scratch of one worker. A node of degree -1 is gone.</summary>
internal sealed class InfluenceSearch
{
    private readonly SimpleView _view;
    private readonly int[] _queue;
    private readonly int[] _stamp;
    private int _round;

    public InfluenceSearch(SimpleView view) => (_view, _queue, _stamp) = (view, new int[view.NodeCount], new int[view.NodeCount]);

    public double Of(int u, int radius, int[] degrees)
    {
        if (degrees[u] < 2)
            return 0;
        var (from, to) = Grow(u, radius, degrees);
        var sum = 0d;
        for (var i = from; i < to; i++)
            sum += degrees[_queue[i]] - 1;
        return (degrees[u] - 1) * sum;
    }

    public int[] Within(int u, int radius, int[] degrees) => _queue[..Grow(u, radius, degrees).To];

    /// <summary>Fills the queue; the nodes at exactly the radius lie in [From, To).</summary>
    private (int From, int To) Grow(int u, int radius, int[] degrees)
    {
        _round++;
        (_queue[0], _stamp[u]) = (u, _round);
        var (from, to) = (0, 1);
        for (var step = 0; step < radius; step++)
        {
            var end = to;
            for (; from < end; from++)
            {
                var w = _queue[from];
                foreach (var v in _view.Targets.AsSpan(_view.Offsets[w], _view.Degree(w)))
                {
                    if (_stamp[v] == _round || degrees[v] < 0)
                        continue;
                    _stamp[v] = _round;
                    _queue[to++] = v;
                }
            }
        }
        return (from, to);
    }
}
