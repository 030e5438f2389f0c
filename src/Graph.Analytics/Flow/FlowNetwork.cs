namespace Graph.Analytics;

/// <summary>The residual network of <see cref="MaxFlow"/>: entry e of the graph is arc 2e, its reverse 2e + 1; a super source and sink come last.</summary>
internal sealed class FlowNetwork
{
    private const long Unlimited = long.MaxValue / 4;

    private readonly int _nodeCount;
    private readonly int[] _starts;
    private readonly int[] _arcs;
    private readonly int[] _heads;
    private readonly long[] _left;
    private readonly int[] _level;
    private readonly int[] _next;
    private readonly int[] _queue;
    private readonly int[] _path;

    public FlowNetwork(CsrGraph graph, long[] capacities, IReadOnlyCollection<int> sources, IReadOnlyCollection<int> sinks)
    {
        _nodeCount = graph.NodeCount + 2;
        int[] starts = [.. sources.Distinct().Order()];
        int[] ends = [.. sinks.Distinct().Order()];
        var arcCount = graph.Targets.Length + starts.Length + ends.Length;
        var tails = new int[2 * arcCount];
        (_heads, _left) = (new int[2 * arcCount], new long[2 * arcCount]);
        var at = 0;
        for (var u = 0; u < graph.NodeCount; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                Put(u, graph.Targets[e], u == graph.Targets[e] ? 0 : capacities[e]);
        foreach (var u in starts)
            Put(Source, u, Unlimited);
        foreach (var u in ends)
            Put(u, Sink, Unlimited);
        (_starts, _arcs) = LevelGraph.GroupBy(tails, _nodeCount);
        (_level, _next, _queue, _path) = (new int[_nodeCount], new int[_nodeCount], new int[_nodeCount], new int[_nodeCount]);

        void Put(int tail, int head, long capacity)
        {
            (tails[at], _heads[at], _left[at]) = (tail, head, capacity);
            (tails[at + 1], _heads[at + 1]) = (head, tail);
            at += 2;
        }
    }

    private int Source => _nodeCount - 2;

    private int Sink => _nodeCount - 1;

    /// <summary>Numbers the nodes by steps from the source; says whether the sink is reached.</summary>
    public bool Layer()
    {
        Array.Fill(_level, -1);
        (_level[Source], _queue[0]) = (0, Source);
        for (int head = 0, tail = 1; head < tail; head++)
            foreach (var arc in Arcs(_queue[head]))
            {
                if (_left[arc] == 0 || _level[_heads[arc]] >= 0)
                    continue;
                _level[_heads[arc]] = _level[_queue[head]] + 1;
                _queue[tail++] = _heads[arc];
            }
        _starts.AsSpan(0, _nodeCount).CopyTo(_next);
        return _level[Sink] >= 0;
    }

    /// <summary>Saturates the shortest ways, one path after the other; returns what was sent.</summary>
    public long Block(CancellationToken cancellationToken)
    {
        var (sent, depth, u) = (0L, 0, Source);
        for (var steps = 1; ; steps++)
        {
            if ((steps & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (u == Sink)
            {
                sent += Send(ref depth);
                u = _heads[_path[depth] ^ 1];
            }
            else if (_next[u] == _starts[u + 1])
            {
                // Dead end: step back and pass over the arc that led here.
                if (depth == 0)
                    return sent;
                u = _heads[_path[--depth] ^ 1];
                _next[u]++;
            }
            else if (_arcs[_next[u]] is var arc && _left[arc] > 0 && _level[_heads[arc]] == _level[u] + 1)
            {
                _path[depth++] = arc;
                u = _heads[arc];
            }
            else
                _next[u]++;
        }
    }

    /// <summary>The nodes of the graph that the source still reaches.</summary>
    public bool[] IsReached() => [.. _level.Take(_nodeCount - 2).Select(level => level >= 0)];

    /// <summary>What flows along every entry; flows against each other between two nodes are taken off both.</summary>
    public long[] Flows(CsrGraph graph, long[] capacities)
    {
        var flows = new long[graph.Targets.Length];
        for (var u = 0; u < graph.NodeCount; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                if (graph.Targets[e] != u)
                    flows[e] = capacities[e] - _left[2 * e];
        if (graph.IsDirected)
            return flows;

        var next = graph.Offsets.AsSpan(0, graph.NodeCount).ToArray();
        for (var u = 0; u < graph.NodeCount; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                var back = next[graph.Targets[e]]++;
                if (graph.Targets[e] <= u)
                    continue;
                var both = Math.Min(flows[e], flows[back]);
                (flows[e], flows[back]) = (flows[e] - both, flows[back] - both);
            }
        return flows;
    }

    private ReadOnlySpan<int> Arcs(int u) => _arcs.AsSpan(_starts[u], _starts[u + 1] - _starts[u]);

    /// <summary>Sends what the path carries and steps back to its first full arc.</summary>
    private long Send(ref int depth)
    {
        var amount = long.MaxValue;
        for (var i = 0; i < depth; i++)
            amount = Math.Min(amount, _left[_path[i]]);
        var full = depth;
        for (var i = depth - 1; i >= 0; i--)
        {
            _left[_path[i]] -= amount;
            _left[_path[i] ^ 1] += amount;
            if (_left[_path[i]] == 0)
                full = i;
        }
        depth = full;
        return amount;
    }
}
