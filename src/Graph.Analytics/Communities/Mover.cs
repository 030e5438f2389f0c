using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Graph.Analytics;

/// <summary>The local moving phase: every node goes to the community that gains most, until none can gain.</summary>
/// <remarks>
/// <para>Large levels are first swept in batches: the nodes of a batch choose at once from the same state, then move one after the
/// other, and only if the move still gains. So a batch may be spread over workers without changing the outcome. The last nodes,
/// and small levels altogether, take turns from a queue.</para>
/// </remarks>
internal sealed class Mover<TWeights>
    where TWeights : struct, IEntryWeights
{
    // A move must gain more than rounding can, in proportion to the size of the sums involved.
    private const double Rounding = 1e-12;
    private const int NewCommunity = -1;

    // Sweeps of at least 128 batches come as close to one node at a time as costs nothing in quality (b: Q 0.65326, one at a time
    // 0.65323); blocks of 64 nodes keep the speed of the breadth-first order, whose waves alone lose 2e-4 of it.
    private const int Batches = 128;
    private const int LeastBatch = 64;
    private const int MostBatch = 4096;
    private const int Together = 64;
    private const int MostSweeps = 50;
    private const int Few = 64;

    // Choices out of communities this small go stale when others come or leave in the same batch (two nodes would swap for ever).
    private const int Fragile = 4;

    private readonly LevelGraph _graph;
    private readonly TWeights _weights;
    private readonly int[] _labels;
    private readonly double[] _sizes;
    private readonly double[] _otherSizes;
    private readonly int[] _memberCount;
    private readonly Stack<int> _empty = new();
    private readonly bool[] _isWaiting;
    private readonly LabelSums[] _sums;

    public Mover(LevelGraph graph, TWeights weights, int[] labels, int threads)
    {
        var n = graph.NodeCount;
        (_graph, _weights, _labels) = (graph, weights, labels);
        _sizes = LevelGraph.SumBy(labels, n, graph.Sizes);
        _otherSizes = graph.OtherSizes is null ? _sizes : LevelGraph.SumBy(labels, n, graph.OtherSizes);
        _memberCount = new int[n];
        foreach (var label in labels)
            _memberCount[label]++;
        for (var c = n - 1; c >= 0; c--)
            if (_memberCount[c] == 0)
                _empty.Push(c);
        _isWaiting = new bool[n];
        Array.Fill(_isWaiting, true);
        _sums = new LabelSums[n < LocalMoving.BatchedNodes ? 1 : threads];
        for (var i = 0; i < _sums.Length; i++)
            _sums[i] = new LabelSums(n);
    }

    public void Run(ulong seed, ulong stream, CancellationToken cancellationToken)
    {
        var isBatched = _graph.NodeCount >= LocalMoving.BatchedNodes;
        var nodes = Order(isBatched ? Together : 1, seed, stream);
        var count = isBatched ? Sweep(nodes, cancellationToken) : nodes.Length;
        TakeTurns(nodes, count, cancellationToken);
    }

    /// <summary>All nodes in random order, of which some that follow each other stay together for the sake of the cache.</summary>
    private int[] Order(int together, ulong seed, ulong stream)
    {
        var blocks = new int[(_graph.NodeCount + together - 1) / together];
        for (var i = 0; i < blocks.Length; i++)
            blocks[i] = i;
        CounterRandom.Shuffle(blocks, seed, stream);
        if (together == 1)
            return blocks;

        var nodes = new int[_graph.NodeCount];
        var count = 0;
        foreach (var block in blocks)
            for (var u = block * together; u < Math.Min(nodes.Length, (block + 1) * together); u++)
                nodes[count++] = u;
        return nodes;
    }

    /// <summary>Sweeps over the waiting nodes until few are left, which it returns as the first so many of the nodes.</summary>
    private int Sweep(int[] nodes, CancellationToken cancellationToken)
    {
        var count = nodes.Length;
        var batch = new MoveBatch(Math.Clamp(nodes.Length / Batches, LeastBatch, MostBatch));
        var leftIn = new int[nodes.Length];
        var joinedIn = new int[nodes.Length];
        for (int sweep = 0, number = 1; sweep < MostSweeps && count > nodes.Length / Few; sweep++)
        {
            for (var from = 0; from < count; from += batch.Size, number++)
            {
                var (start, length) = (from, Math.Min(batch.Size, count - from));
                Blocks.For(length, _sums, cancellationToken, (sums, i, to) => Choose(nodes.AsSpan(start + i, to - i), batch, i, sums), size: 64);
                var moved = Commit(nodes.AsSpan(start, length), batch, leftIn, joinedIn, number);
                Blocks.For(moved, _sums, cancellationToken, (_, i, to) => Wake(batch.Moved.AsSpan(i, to - i)), size: 64);
            }
            count = 0;
            for (var u = 0; u < nodes.Length; u++)
                if (_isWaiting[u])
                    nodes[count++] = u;
        }
        return count;
    }

    private void Choose(ReadOnlySpan<int> nodes, MoveBatch batch, int at, LabelSums sums)
    {
        foreach (var u in nodes)
        {
            _isWaiting[u] = false;
            batch.To[at] = Best(u, sums, out batch.Stay[at], out batch.Join[at]);
            at++;
        }
    }

    /// <summary>Carries out the choices that still gain; the others wait for the next sweep. Returns how many nodes moved.</summary>
    private int Commit(ReadOnlySpan<int> nodes, MoveBatch batch, int[] leftIn, int[] joinedIn, int number)
    {
        var moved = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            var u = nodes[i];
            var (from, to) = (_labels[u], batch.To[i]);
            if (to == from)
                continue;
            if (to == NewCommunity && !_empty.TryPeek(out to))
                continue;
            if ((leftIn[to] == number && _memberCount[to] < Fragile) || (joinedIn[from] == number && _memberCount[from] < Fragile)
                || !Gains(u, from, to, batch.Stay[i], batch.Join[i]))
            {
                _isWaiting[u] = true;
                continue;
            }
            Move(u, from, to);
            (leftIn[from], joinedIn[to]) = (number, number);
            batch.Moved[moved++] = u;
        }
        return moved;
    }

    /// <summary>Lets the neighbours of moved nodes wait for another choice. Several workers may wake the same node.</summary>
    private void Wake(ReadOnlySpan<int> moved)
    {
        foreach (var u in moved)
            for (var e = _graph.Starts[u]; e < _graph.Ends[u]; e++)
                if (_labels[_graph.Targets[e]] != _labels[u])
                    _isWaiting[_graph.Targets[e]] = true;
    }

    private void TakeTurns(int[] nodes, int count, CancellationToken cancellationToken)
    {
        var n = nodes.Length;
        var (queue, sums) = (nodes, _sums[0]);
        for (int head = 0, waiting = count, steps = 0; waiting > 0; steps++)
        {
            if ((steps & 0xFFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var u = queue[head];
            head = head + 1 == n ? 0 : head + 1;
            waiting--;
            _isWaiting[u] = false;

            var (from, to) = (_labels[u], Best(u, sums, out _, out _));
            if (to == from)
                continue;
            to = to == NewCommunity ? _empty.Peek() : to;
            Move(u, from, to);
            for (var e = _graph.Starts[u]; e < _graph.Ends[u]; e++)
            {
                var v = _graph.Targets[e];
                if (_isWaiting[v] || _labels[v] == to)
                    continue;
                _isWaiting[v] = true;
                var tail = head + waiting++;
                queue[tail < n ? tail : tail - n] = v;
            }
        }
    }

    /// <summary>The community that gains most (the first met among equals), the own one, or a new one when it is best to be alone.</summary>
    /// <param name="u">The node.</param>
    /// <param name="sums">Scratch, empty before and after.</param>
    /// <param name="stay">Weight to the own community.</param>
    /// <param name="join">Weight to the one returned.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Best(int u, LabelSums sums, out double stay, out double join)
    {
        sums.AddRow(_graph.Targets, _graph.Starts[u], _graph.Ends[u], _labels, _weights);
        var own = _labels[u];
        stay = join = sums[own];

        // Staying is measured without the node itself.
        var (size, other) = (_graph.Sizes[u], _graph.OtherSizes is null ? _graph.Sizes[u] : _graph.OtherSizes[u]);
        var kept = stay - _graph.Expected(u, _sizes[own] - size, _otherSizes[own] - other);
        var (best, bestGain) = (own, kept + Tolerance(stay, kept));
        if (_graph.OtherSizes is null)
        {
            var rate = _graph.Rate * size;
            foreach (var c in sums.Touched)
            {
                var gain = sums[c] - (rate * _sizes[c]);
                if (gain > bestGain && c != own)
                    (best, bestGain) = (c, gain);
            }
        }
        else
            foreach (var c in sums.Touched)
            {
                var gain = sums[c] - _graph.Expected(u, _sizes[c], _otherSizes[c]);
                if (gain > bestGain && c != own)
                    (best, bestGain) = (c, gain);
            }
        join = bestGain < 0 && _memberCount[own] > 1 ? 0 : sums[best];
        best = bestGain < 0 && _memberCount[own] > 1 ? NewCommunity : best;
        sums.Clear();
        return best;
    }

    private bool Gains(int u, int from, int to, double stay, double join)
    {
        var (size, other) = (_graph.Sizes[u], _graph.OtherSizes is null ? _graph.Sizes[u] : _graph.OtherSizes[u]);
        var kept = stay - _graph.Expected(u, _sizes[from] - size, _otherSizes[from] - other);
        return join - _graph.Expected(u, _sizes[to], _otherSizes[to]) > kept + Tolerance(stay, kept);
    }

    private static double Tolerance(double stay, double kept) => Rounding * (stay + Math.Abs(kept));

    private void Move(int u, int from, int to)
    {
        if (_memberCount[to]++ == 0)
            _empty.Pop();
        if (--_memberCount[from] == 0)
            _empty.Push(from);
        _labels[u] = to;
        _sizes[from] -= _graph.Sizes[u];
        _sizes[to] += _graph.Sizes[u];
        if (_graph.OtherSizes is null)
            return;
        _otherSizes[from] -= _graph.OtherSizes[u];
        _otherSizes[to] += _graph.OtherSizes[u];
    }
}
