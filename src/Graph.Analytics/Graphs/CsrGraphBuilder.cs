namespace Graph.Analytics;

/// <summary>Collects edges in any order and sorts them into a <see cref="CsrGraph"/>.</summary>
/// <remarks>
/// <para>Two counting passes (a radix sort on both ends) instead of comparisons: O(n + m) time, about 24 bytes per stored entry
/// at the peak. The result does not depend on the order of the calls to <see cref="Add"/>: weights of parallel edges are
/// added in ascending order.</para>
/// <para>Not safe for use by several threads at once. May be built once or several times; the edges stay.</para>
/// </remarks>
public sealed class CsrGraphBuilder
{
    private readonly int _nodeCount;
    private readonly bool _isDirected;
    private readonly bool _hasWeights;
    private int[] _sources = new int[16];
    private int[] _targets = new int[16];
    private float[] _weights;
    private int _count;

    /// <summary>Starts a graph without edges.</summary>
    /// <param name="nodeCount">n, at least 0.</param>
    /// <param name="isDirected">Whether u to v differs from v to u.</param>
    /// <param name="hasWeights">Whether the weights given to <see cref="Add"/> are kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">nodeCount is negative.</exception>
    public CsrGraphBuilder(int nodeCount, bool isDirected = false, bool hasWeights = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        _nodeCount = nodeCount;
        _isDirected = isDirected;
        _hasWeights = hasWeights;
        _weights = hasWeights ? new float[16] : [];
    }

    /// <summary>Adds an edge, or an arc from u to v when the graph is directed.</summary>
    /// <param name="u">A node in 0..n-1.</param>
    /// <param name="v">A node in 0..n-1; may equal u (self-loop).</param>
    /// <param name="w">Finite weight; ignored by an unweighted graph.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is outside 0..n-1, or the weight is not finite.</exception>
    public void Add(int u, int v, float w = 1f)
    {
        if ((uint)u >= (uint)_nodeCount)
            throw new ArgumentOutOfRangeException(nameof(u), u, $"A node is in 0..{_nodeCount - 1}.");
        if ((uint)v >= (uint)_nodeCount)
            throw new ArgumentOutOfRangeException(nameof(v), v, $"A node is in 0..{_nodeCount - 1}.");
        if (!float.IsFinite(w))
            throw new ArgumentOutOfRangeException(nameof(w), w, "A weight is a finite number.");

        if (_count == _sources.Length)
            Grow();
        _sources[_count] = u;
        _targets[_count] = v;
        if (_hasWeights)
            _weights[_count] = w;
        _count++;
    }

    /// <summary>Sorts what was added into a graph.</summary>
    /// <param name="parallel">What becomes of several edges between the same two nodes.</param>
    /// <exception cref="InvalidOperationException">More than 2^31 - 1 entries would have to be stored.</exception>
    public CsrGraph Build(ParallelEdges parallel = ParallelEdges.Sum)
    {
        var entries = _isDirected ? _count : 2L * _count;
        if (entries > Array.MaxLength)
            throw new InvalidOperationException($"A graph stores at most {Array.MaxLength} entries; this one needs {entries}.");

        // Rows of incoming entries in the order of arrival; turning them round sorts every row by neighbour.
        var graph = Incoming().Transpose(_isDirected);
        SortParallelWeights(graph);
        return parallel == ParallelEdges.Sum ? Merge(graph) : graph;
    }

    private void Grow()
    {
        var length = (int)Math.Min(Array.MaxLength, 2L * _count);
        if (length == _count)
            throw new InvalidOperationException($"A graph holds at most {Array.MaxLength} edges.");
        Array.Resize(ref _sources, length);
        Array.Resize(ref _targets, length);
        if (_hasWeights)
            Array.Resize(ref _weights, length);
    }

    private CsrGraph Incoming()
    {
        var offsets = new int[_nodeCount + 1];
        for (var i = 0; i < _count; i++)
        {
            offsets[_targets[i] + 1]++;
            if (!_isDirected)
                offsets[_sources[i] + 1]++;
        }
        for (var u = 0; u < _nodeCount; u++)
            offsets[u + 1] += offsets[u];

        var next = offsets.AsSpan(0, _nodeCount).ToArray();
        var rows = new int[offsets[_nodeCount]];
        var weights = _hasWeights ? new float[rows.Length] : null;
        for (var i = 0; i < _count; i++)
        {
            Put(_targets[i], _sources[i], i);
            if (!_isDirected)
                Put(_sources[i], _targets[i], i);
        }
        return new CsrGraph(_isDirected, offsets, rows, weights);

        void Put(int row, int from, int edge)
        {
            var at = next[row]++;
            rows[at] = from;
            if (weights is not null)
                weights[at] = _weights[edge];
        }
    }

    private static void SortParallelWeights(CsrGraph graph)
    {
        if (graph.Weights is null)
            return;
        for (var u = 0; u < graph.NodeCount; u++)
            for (int from = graph.Offsets[u], to; from < graph.Offsets[u + 1]; from = to)
            {
                to = EndOfRun(graph, u, from);
                if (to - from > 1)
                    Array.Sort(graph.Weights, from, to - from);
            }
    }

    private static CsrGraph Merge(CsrGraph graph)
    {
        var offsets = new int[graph.NodeCount + 1];
        var at = 0;
        for (var u = 0; u < graph.NodeCount; u++)
        {
            for (int from = graph.Offsets[u], to; from < graph.Offsets[u + 1]; from = to)
            {
                to = EndOfRun(graph, u, from);
                at = MergeRun(graph, u, from, to, at);
            }
            offsets[u + 1] = at;
        }

        if (at == graph.Targets.Length)
            return graph;
        return new CsrGraph(graph.IsDirected, offsets, graph.Targets[..at], graph.Weights?[..at]);
    }

    // Writes in place: the merged entry never lies behind the run it came from.
    private static int MergeRun(CsrGraph graph, int u, int from, int to, int at)
    {
        var v = graph.Targets[from];
        var ends = !graph.IsDirected && u == v ? 2 : 1;
        var sum = 0d;
        for (var e = from; e < to && graph.Weights is not null; e++)
            sum += graph.Weights[e];
        for (var end = 0; end < ends; end++)
        {
            graph.Targets[at] = v;
            if (graph.Weights is not null)
                graph.Weights[at] = (float)(sum / ends);
            at++;
        }
        return at;
    }

    private static int EndOfRun(CsrGraph graph, int u, int from)
    {
        var to = from + 1;
        while (to < graph.Offsets[u + 1] && graph.Targets[to] == graph.Targets[from])
            to++;
        return to;
    }
}
