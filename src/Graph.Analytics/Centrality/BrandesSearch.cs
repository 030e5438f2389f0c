namespace Graph.Analytics;

/// <summary>Breadth-first searches that add up the dependencies of their sources on every node; scratch of one worker.</summary>
internal sealed class BrandesSearch
{
    private readonly CsrGraph _graph;
    private readonly BrandesNode[] _nodes;
    private readonly int[] _order;

    // The successors of the node at place i of the order lie in [_first[i], _first[i + 1]): going back reads no other entries.
    private readonly int[] _first;
    private readonly int[] _successors;
    private double[] _scores;

    public BrandesSearch(CsrGraph graph)
    {
        var n = graph.NodeCount;
        (_graph, _nodes, _order, _first, _scores) = (graph, new BrandesNode[n], new int[n], new int[n + 1], new double[n]);
        _successors = GC.AllocateUninitializedArray<int>(graph.Targets.Length + 1);
    }

    public void AddFrom(int source)
    {
        var count = Search(source);
        for (var i = count - 1; i > 0; i--)
            Accumulate(i);
        for (var i = 0; i < count; i++)
            _nodes[_order[i]] = default;
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
        var (order, nodes, successors) = (_order, _nodes, _successors);
        (order[0], nodes[source]) = (source, new BrandesNode(Level: 1, Value: 1));
        var (tail, found) = (1, 0);
        for (var head = 0; head < tail; head++)
        {
            var u = order[head];
            var (level, paths) = (nodes[u].Level + 1, nodes[u].Value);
            foreach (var v in _graph.Neighbours(u))
            {
                ref var node = ref nodes[v];
                if (node.Level == 0)
                {
                    node.Level = level;
                    order[tail++] = v;
                }
                // Written in any case, kept if v is a successor: cheaper than a jump that cannot be foretold.
                successors[found] = v;
                var isSuccessor = node.Level == level;
                found += isSuccessor ? 1 : 0;
                node.Value += isSuccessor ? paths : 0;
            }
            _first[head + 1] = found;
        }
        return tail;
    }

    // The values of the successors of u are shares already, because nodes come back in the order of falling distance.
    private void Accumulate(int place)
    {
        var sum = 0d;
        for (var i = _first[place]; i < _first[place + 1]; i++)
            sum += _nodes[_successors[i]].Value;
        ref var node = ref _nodes[_order[place]];
        var dependency = sum * node.Value;
        _scores[_order[place]] += dependency;
        node.Value = (1 + dependency) / node.Value;
    }
}
