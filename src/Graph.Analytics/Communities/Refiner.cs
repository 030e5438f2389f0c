using System.Runtime.CompilerServices;

namespace Graph.Analytics;

/// <summary>The refinement phase: splits every community into well-connected parts by merging its nodes anew.</summary>
/// <remarks>Communities do not touch each other here, so blocks of them may be refined at once.</remarks>
internal sealed class Refiner<TWeights>
    where TWeights : struct, IEntryWeights
{
    // The randomness of the paper's experiments, relative to the mean weight of an entry so that the scale of weights is immaterial.
    private const double Theta = 0.01;

    // Chances below e^-40 of the best one are none: their sum is lost in the rounding of the draw.
    private const double LeastExponent = -40;

    private readonly LevelGraph _graph;
    private readonly TWeights _weights;
    private readonly int[] _labels;
    private readonly ulong _seed;
    private readonly ulong _stream;
    private readonly double _theta;
    private readonly int[] _refined;
    private readonly double[] _sizes;
    private readonly double[] _otherSizes;
    private readonly double[] _cut;
    private readonly bool[] _isSingleton;

    private Refiner(LevelGraph graph, TWeights weights, int[] labels, ulong seed, ulong stream)
    {
        var n = graph.NodeCount;
        (_graph, _weights, _labels, _seed, _stream) = (graph, weights, labels, seed, stream);
        _theta = Theta * MeanWeight();
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
        LevelGraph graph, TWeights weights, int[] labels, int labelCount, ulong seed, ulong stream, int threads, CancellationToken cancellationToken)
    {
        var refiner = new Refiner<TWeights>(graph, weights, labels, seed, stream);
        var (starts, members) = LevelGraph.GroupBy(labels, labelCount);
        Blocks.For(labelCount, threads, cancellationToken, () => new LabelSums(graph.NodeCount), (sums, _, from, to) =>
        {
            for (var c = from; c < to; c++)
                refiner.Refine(members.AsSpan(starts[c], starts[c + 1] - starts[c]), sums);
        }, size: 16);
        return refiner._refined;
    }

    private void Refine(Span<int> members, LabelSums sums)
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

    private void Merge(int u, double size, double otherSize, LabelSums sums)
    {
        sums.AddRowWithin(_graph.Targets, _graph.Starts[u], _graph.Ends[u], _refined, _labels, _labels[u], _weights);
        var to = Draw(u, size, otherSize, sums);
        if (to >= 0)
        {
            _refined[u] = to;
            _isSingleton[u] = _isSingleton[to] = false;
            _cut[to] += _cut[u] - (2 * sums[to]);
            _sizes[to] += _graph.Sizes[u];
            if (_graph.OtherSizes is not null)
                _otherSizes[to] += _graph.OtherSizes[u];
        }
        sums.Clear();
    }

    /// <summary>A well-connected neighbour community drawn with probability proportional to exp(gain / theta), or -1 if none gains.</summary>
    private int Draw(int u, double size, double otherSize, LabelSums sums)
    {
        var (most, first) = (0d, -1);
        foreach (var c in sums.Touched)
            if (Gain(u, c, sums) is var gain && gain >= most && IsWellConnected(c, size, otherSize))
                (most, first) = (gain, c);
        if (first < 0)
            return -1;

        var total = 0d;
        foreach (var c in sums.Touched)
            total += Chance(c);
        var draw = CounterRandom.Unit(_seed, _stream, (ulong)u) * total;
        var last = first;
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
            var exponent = (gain - most) / _theta;
            return gain < 0 || exponent < LeastExponent || !IsWellConnected(c, size, otherSize) ? 0 : exponent == 0 ? 1 : Math.Exp(exponent);
        }
    }

    private double Gain(int u, int c, LabelSums sums) => sums[c] - _graph.Expected(u, _sizes[c], _otherSizes[c]);

    /// <summary>Whether a refined community is tied to the rest of its community at least as the null model expects.</summary>
    private bool IsWellConnected(int c, double size, double otherSize)
    {
        var expected = _graph.OtherSizes is null
            ? _graph.Rate * _sizes[c] * (size - _sizes[c])
            : _graph.Rate * ((_sizes[c] * (otherSize - _otherSizes[c])) + (_otherSizes[c] * (size - _sizes[c])));
        return _cut[c] >= expected;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double WeightInside(int u)
    {
        var (sum, own) = (0d, _labels[u]);
        for (var e = _graph.Starts[u]; e < _graph.Ends[u]; e++)
            sum += _labels[_graph.Targets[e]] == own ? _weights[e] : 0;
        return sum;
    }

    private static ulong Combine(ulong stream, ulong first) => CounterRandom.Bits(stream, 1, first);

    private double MeanWeight()
    {
        var (sum, count) = (0d, 0L);
        for (var u = 0; u < _labels.Length; u++)
        {
            count += _graph.Ends[u] - _graph.Starts[u];
            for (var e = _graph.Starts[u]; e < _graph.Ends[u]; e++)
                sum += _weights[e];
        }
        return sum > 0 ? sum / count : 1;
    }
}
