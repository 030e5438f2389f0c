using System.Numerics;

namespace Graph.Analytics;

/// <summary>Breadth-first searches from every node, 64 at a time: bit i of a word belongs to the i-th source of the batch.</summary>
internal sealed class ManySourceSearch
{
    private const int Lanes = 64;

    private readonly CsrGraph _graph;
    private readonly ulong[] _seen;
    private ulong[] _front;
    private ulong[] _next;
    private List<int> _frontNodes = [];
    private List<int> _nextNodes = [];
    private readonly int[] _counts = new int[Lanes];

    private ManySourceSearch(CsrGraph graph)
    {
        _graph = graph;
        (_seen, _front, _next) = (new ulong[graph.NodeCount], new ulong[graph.NodeCount], new ulong[graph.NodeCount]);
    }

    /// <summary>Calls found(u, d, c) when c > 0 nodes lie at distance d > 0 from u; per u by ascending d, on one worker.</summary>
    public static void Run(CsrGraph graph, int threads, CancellationToken cancellationToken, Action<int, int, int> found) =>
        Blocks.For(graph.NodeCount, threads, cancellationToken, () => new ManySourceSearch(graph),
            (search, _, from, to) => search.From(from, to, found), Lanes);

    private void From(int from, int to, Action<int, int, int> found)
    {
        Array.Clear(_seen);
        _frontNodes.Clear();
        for (var u = from; u < to; u++)
        {
            _seen[u] = _front[u] = 1UL << (u - from);
            _frontNodes.Add(u);
        }

        for (var distance = 1; _frontNodes.Count > 0; distance++)
        {
            Spread();
            Settle();
            for (var lane = 0; lane < to - from; lane++)
                if (_counts[lane] > 0)
                    found(from + lane, distance, _counts[lane]);
            (_front, _next) = (_next, _front);
            (_frontNodes, _nextNodes) = (_nextNodes, _frontNodes);
        }
    }

    /// <summary>Passes the bits of the front on to the neighbours and clears the front.</summary>
    private void Spread()
    {
        _nextNodes.Clear();
        foreach (var u in _frontNodes)
        {
            var bits = _front[u];
            _front[u] = 0;
            foreach (var v in _graph.Neighbours(u))
            {
                var fresh = bits & ~_seen[v];
                if (fresh == 0)
                    continue;
                if (_next[v] == 0)
                    _nextNodes.Add(v);
                _next[v] |= fresh;
            }
        }
    }

    /// <summary>Marks what is new as seen and counts it per lane.</summary>
    private void Settle()
    {
        Array.Clear(_counts);
        foreach (var v in _nextNodes)
        {
            _seen[v] |= _next[v];
            for (var bits = _next[v]; bits != 0; bits &= bits - 1)
                _counts[BitOperations.TrailingZeroCount(bits)]++;
        }
    }
}
