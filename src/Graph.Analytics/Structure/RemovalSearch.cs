namespace Graph.Analytics;

/// <summary>Weighs the removal of every node of what is left of a graph, by one depth-first search.</summary>
internal sealed class RemovalSearch(SimpleView view)
{
    private readonly bool[] _isGone = new bool[view.NodeCount];
    private readonly int[] _found = new int[view.NodeCount];
    private readonly int[] _low = new int[view.NodeCount];
    private readonly int[] _parent = new int[view.NodeCount];
    private readonly int[] _next = new int[view.NodeCount];
    private readonly int[] _below = new int[view.NodeCount];

    // Nodes cut off below u when it goes, and linked pairs within them.
    private readonly int[] _cut = new int[view.NodeCount];
    private readonly long[] _cutPairs = new long[view.NodeCount];
    private readonly int[] _order = new int[view.NodeCount];

    public void Remove(int u) => _isGone[u] = true;

    public void PutBack(int u) => _isGone[u] = false;

    /// <summary>Pairs that a path links, removed nodes left out.</summary>
    public long LinkedPairs() => Scan().LinkedPairs;

    /// <summary>The node whose removal leaves the fewest linked pairs, the smallest among equals, and that number.</summary>
    public (int Node, long LinkedPairs) Best()
    {
        var scan = Scan();
        return (scan.Node, scan.LinkedPairs - scan.Lost);
    }

    private (int Node, long Lost, long LinkedPairs) Scan()
    {
        Array.Clear(_found);
        var (best, most, total, time) = (-1, -1L, 0L, 0);
        for (var root = 0; root < view.NodeCount; root++)
        {
            if (_isGone[root] || _found[root] != 0)
                continue;
            var first = time;
            time = Component(root, time);
            var size = time - first;
            total += Pairs(size);
            for (var i = first; i < time; i++)
            {
                var u = _order[i];
                var lost = Pairs(size) - _cutPairs[u] - Pairs(size - 1 - _cut[u]);
                if (lost > most || (lost == most && u < best))
                    (best, most) = (u, lost);
            }
        }
        return (best, most, total);
    }

    /// <summary>Searches the component of a node; returns the count of nodes found so far.</summary>
    private int Component(int root, int time)
    {
        Open(root, -1);
        for (var u = root; u >= 0;)
        {
            if (_next[u] < view.Offsets[u + 1])
            {
                var v = view.Targets[_next[u]++];
                if (_isGone[v] || v == _parent[u])
                    continue;
                if (_found[v] == 0)
                {
                    Open(v, u);
                    u = v;
                }
                else
                    _low[u] = Math.Min(_low[u], _found[v]);
                continue;
            }
            if (_parent[u] >= 0)
                Leave(u, _parent[u]);
            u = _parent[u];
        }
        return time;

        void Open(int u, int from)
        {
            _order[time] = u;
            _found[u] = _low[u] = ++time;
            (_parent[u], _next[u], _below[u], _cut[u], _cutPairs[u]) = (from, view.Offsets[u], 1, 0, 0);
        }
    }

    private void Leave(int u, int from)
    {
        _low[from] = Math.Min(_low[from], _low[u]);
        _below[from] += _below[u];
        if (_low[u] < _found[from])
            return;
        _cut[from] += _below[u];
        _cutPairs[from] += Pairs(_below[u]);
    }

    private static long Pairs(long count) => count * (count - 1) / 2;
}
