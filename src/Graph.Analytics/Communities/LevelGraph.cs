namespace Graph.Analytics;

/// <summary>The graph of one level of <see cref="Leiden"/>: the nodes are communities of the level below.</summary>
/// <remarks>
/// Joining node v to community C gains w(v, C) - rate · (a_v · A_C) where a are sizes: strengths for modularity, node sizes for
/// CPM. The two-mode objective has a second size b and gains w(v, C) - rate · (a_v · B_C + b_v · A_C). Self-loops move with
/// their node and are left out.
/// </remarks>
internal sealed class LevelGraph
{
    private readonly float[]? _floats;
    private readonly double[]? _doubles;

    public LevelGraph(CsrGraph graph, double[] sizes, double[]? otherSizes, double rate)
    {
        (Offsets, Targets, _floats) = (graph.Offsets, graph.Targets, graph.Weights);
        (Sizes, OtherSizes, Rate) = (sizes, otherSizes, rate);
    }

    private LevelGraph(int[] offsets, int[] targets, double[] weights, double[] sizes, double[]? otherSizes, double rate)
    {
        (Offsets, Targets, _doubles) = (offsets, targets, weights);
        (Sizes, OtherSizes, Rate) = (sizes, otherSizes, rate);
    }

    public int NodeCount => Offsets.Length - 1;

    public int[] Offsets { get; }

    public int[] Targets { get; }

    public double[] Sizes { get; }

    public double[]? OtherSizes { get; }

    public double Rate { get; }

    public double Weight(int entry) => _doubles is not null ? _doubles[entry] : _floats is not null ? _floats[entry] : 1;

    /// <summary>What the null model expects between a node and a community of the given sizes.</summary>
    public double Expected(int node, double size, double otherSize) => OtherSizes is null
        ? Rate * Sizes[node] * size
        : Rate * ((Sizes[node] * otherSize) + (OtherSizes[node] * size));

    public static double[] SumBy(int[] labels, int count, double[] values)
    {
        var sums = new double[count];
        for (var u = 0; u < labels.Length; u++)
            sums[labels[u]] += values[u];
        return sums;
    }

    /// <summary>Members of every label in ascending order, by counting sort: those of label c lie in [Starts[c], Starts[c + 1]).</summary>
    public static (int[] Starts, int[] Members) GroupBy(int[] labels, int count)
    {
        var starts = new int[count + 1];
        foreach (var label in labels)
            starts[label + 1]++;
        for (var c = 0; c < count; c++)
            starts[c + 1] += starts[c];
        var next = starts.AsSpan(0, count).ToArray();
        var members = new int[labels.Length];
        for (var u = 0; u < labels.Length; u++)
            members[next[labels[u]]++] = u;
        return (starts, members);
    }

    /// <summary>Makes every label one node. Rows are independent of each other, so blocks of them may be built at once.</summary>
    public LevelGraph Aggregate(int[] labels, int count, int threads, CancellationToken cancellationToken)
    {
        var (starts, members) = GroupBy(labels, count);
        var parts = new (int[] Lengths, List<int> Targets, List<double> Weights)[Blocks.Count(count)];
        Blocks.For(count, threads, cancellationToken, () => new NeighbourSums(count), (row, block, from, to) =>
        {
            var part = (Lengths: new int[to - from], Targets: new List<int>(), Weights: new List<double>());
            for (var c = from; c < to; c++)
            {
                row.Clear();
                for (var i = starts[c]; i < starts[c + 1]; i++)
                    AddRow(members[i], labels, row);
                part.Lengths[c - from] = AppendRow(c, row, part.Targets, part.Weights);
            }
            parts[block] = part;
        });

        var offsets = new int[count + 1];
        var at = 0;
        foreach (var part in parts)
            foreach (var length in part.Lengths)
                offsets[++at] = offsets[at - 1] + length;
        var targets = new int[offsets[count]];
        var weights = new double[targets.Length];
        at = 0;
        foreach (var part in parts)
        {
            part.Targets.CopyTo(targets, at);
            part.Weights.CopyTo(weights, at);
            at += part.Targets.Count;
        }
        var otherSizes = OtherSizes is null ? null : SumBy(labels, count, OtherSizes);
        return new LevelGraph(offsets, targets, weights, SumBy(labels, count, Sizes), otherSizes, Rate);
    }

    private void AddRow(int u, int[] labels, NeighbourSums row)
    {
        for (var e = Offsets[u]; e < Offsets[u + 1]; e++)
            if (Targets[e] != u)
                row.Add(labels[Targets[e]], Weight(e));
    }

    private static int AppendRow(int c, NeighbourSums row, List<int> targets, List<double> weights)
    {
        var before = targets.Count;
        foreach (var d in row.Touched)
        {
            if (d == c)
                continue;
            targets.Add(d);
            weights.Add(row[d]);
        }
        return targets.Count - before;
    }
}
