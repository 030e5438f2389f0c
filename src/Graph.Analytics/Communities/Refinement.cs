namespace Graph.Analytics;

/// <summary>The refinement phase: splits every community into well-connected parts by merging its nodes anew.</summary>
/// <remarks>Communities do not touch each other here, so blocks of them may be refined at once.</remarks>
internal sealed class Refinement
{
    // The randomness of the paper's experiments, relative to the mean weight of an entry so that the scale of weights is immaterial.
    private const double Theta = 0.01;

    private readonly LevelGraph _graph;
    private readonly int[] _labels;
    private readonly ulong _seed;
    private readonly ulong _stream;
    private readonly double _theta;
    private readonly int[] _refined;
    private readonly double[] _sizes;
    private readonly double[] _otherSizes;
    private readonly double[] _cut;
    private readonly bool[] _isSingleton;

    private Refinement(LevelGraph graph, int[] labels, ulong seed, ulong stream)
    {
        var n = graph.NodeCount;
        (_graph, _labels, _seed, _stream) = (graph, labels, seed, stream);
        _theta = Theta * MeanWeight(graph);
        _refined = new int[n];
        _cut = new double[n];
        _isSingleton = new bool[n];
        _sizes = [.. graph.Sizes];
        _otherSizes = graph.OtherSizes is null ? _sizes : [.. graph.OtherSizes];
        for (var u = 0; u < n; u++)
            (_refined[u], _isSingleton[u]) = (u, true);
    }

    /// <summary>A label in 0..n-1 per node; every label lies within one of the given labels and is connected.</summary>
    public static int[] Run(
        LevelGraph graph, int[] labels, int labelCount, ulong seed, ulong stream, int threads, CancellationToken cancellationToken)
    {
        var refinement = new Refinement(graph, labels, seed, stream);
        var (starts, members) = LevelGraph.GroupBy(labels, labelCount);
        Blocks.For(labelCount, threads, cancellationToken, () => new NeighbourSums(graph.NodeCount), (sums, _, from, to) =>
        {
            for (var c = from; c < to; c++)
                refinement.Refine(members.AsSpan(starts[c], starts[c + 1] - starts[c]), sums);
        }, size: 16);
        return refinement._refined;
    }

    private void Refine(Span<int> members, NeighbourSums sums)
    {
        if (members.Length == 1)
            return;
        double size = 0, otherSize = 0;
        foreach (var u in members)
        {
            size += _sizes[u];
            otherSize += _otherSizes[u];
            _cut[u] = WeightInside(u);
        }

        // _cut holds, per refined community, the weight to the rest of the community it lies in.
        CounterRandom.Shuffle(members, _seed, Combine(_stream, (ulong)members[0]));
        foreach (var u in members)
            if (_isSingleton[u] && IsWellConnected(u, size, otherSize))
                Merge(u, size, otherSize, sums);
    }

    private void Merge(int u, double size, double otherSize, NeighbourSums sums)
    {
        sums.Clear();
        for (var e = _graph.Offsets[u]; e < _graph.Offsets[u + 1]; e++)
        {
            var v = _graph.Targets[e];
            var weight = _graph.Weight(e);
            if (v != u && _labels[v] == _labels[u] && weight > 0)
                sums.Add(_refined[v], weight);
        }

        var to = Draw(u, size, otherSize, sums);
        if (to < 0)
            return;
        var joined = sums[to];
        _refined[u] = to;
        _isSingleton[u] = _isSingleton[to] = false;
        _cut[to] += _cut[u] - (2 * joined);
        _sizes[to] += _graph.Sizes[u];
        if (_graph.OtherSizes is not null)
            _otherSizes[to] += _graph.OtherSizes[u];
    }

    /// <summary>A well-connected neighbour community drawn with probability proportional to exp(gain / theta), or -1 if none gains.</summary>
    private int Draw(int u, double size, double otherSize, NeighbourSums sums)
    {
        var most = double.NegativeInfinity;
        foreach (var c in sums.Touched)
            if (IsWellConnected(c, size, otherSize))
                most = Math.Max(most, Gain(u, c, sums));
        if (most < 0)
            return -1;

        var total = 0d;
        foreach (var c in sums.Touched)
            total += Chance(c);
        var draw = CounterRandom.Unit(_seed, _stream, (ulong)u) * total;
        var last = -1;
        foreach (var c in sums.Touched)
        {
            var chance = Chance(c);
            if (chance == 0)
                continue;
            last = c;
            draw -= chance;
            if (draw < 0)
                break;
        }
        return last;

        double Chance(int c)
        {
            var gain = Gain(u, c, sums);
            return gain >= 0 && IsWellConnected(c, size, otherSize) ? Math.Exp((gain - most) / _theta) : 0;
        }
    }

    private double Gain(int u, int c, NeighbourSums sums) => sums[c] - _graph.Expected(u, _sizes[c], _otherSizes[c]);

    /// <summary>Whether a refined community is tied to the rest of its community at least as the null model expects.</summary>
    private bool IsWellConnected(int c, double size, double otherSize)
    {
        var expected = _graph.OtherSizes is null
            ? _graph.Rate * _sizes[c] * (size - _sizes[c])
            : _graph.Rate * ((_sizes[c] * (otherSize - _otherSizes[c])) + (_otherSizes[c] * (size - _sizes[c])));
        return _cut[c] >= expected;
    }

    private double WeightInside(int u)
    {
        var sum = 0d;
        for (var e = _graph.Offsets[u]; e < _graph.Offsets[u + 1]; e++)
            if (_graph.Targets[e] != u && _labels[_graph.Targets[e]] == _labels[u])
                sum += _graph.Weight(e);
        return sum;
    }

    private static ulong Combine(ulong stream, ulong first) => CounterRandom.Bits(stream, 1, first);

    private static double MeanWeight(LevelGraph graph)
    {
        var sum = 0d;
        for (var e = 0; e < graph.Targets.Length; e++)
            sum += graph.Weight(e);
        return sum > 0 ? sum / graph.Targets.Length : 1;
    }
}
