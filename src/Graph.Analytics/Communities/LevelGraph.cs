namespace Graph.Analytics;

/// <summary>The graph of one level of <see cref="Leiden"/>: the nodes are communities of the level below.</summary>
/// <remarks>
/// <para>Joining node v to community C gains w(v, C) - rate · (a_v · A_C) where a are sizes: strengths for modularity, node sizes for
/// CPM. The two-mode objective has a second size b and gains w(v, C) - rate · (a_v · B_C + b_v · A_C).</para>
/// <para>Self-loops move with their node and edges of weight 0 link nothing, so that neither is stored: every entry leads to
/// another node and weighs more than 0.</para>
/// </remarks>
internal sealed class LevelGraph
{
    private const int RowsPerBlock = 256;

    private LevelGraph(int[] starts, int[] ends, int[] targets, float[]? weights, double[] sizes, double[]? otherSizes, double rate)
    {
        (Starts, Ends, Targets, Weights) = (starts, ends, targets, weights);
        (Sizes, OtherSizes, Rate) = (sizes, otherSizes, rate);
    }

    public int NodeCount => Starts.Length;

    /// <summary>Length n; the row of node u is [Starts[u], Ends[u]) of <see cref="Targets"/>. Rows need not touch.</summary>
    public int[] Starts { get; }

    public int[] Ends { get; }

    /// <summary>The other end of every entry; longer than needed.</summary>
    public int[] Targets { get; }

    /// <summary>Weights beside <see cref="Targets"/>, or null when each is 1.</summary>
    public float[]? Weights { get; }

    public double[] Sizes { get; }

    public double[]? OtherSizes { get; }

    public double Rate { get; }

    /// <summary>What the null model expects between a node and a community of the given sizes.</summary>
    public double Expected(int node, double size, double otherSize) => OtherSizes is null
        ? Rate * Sizes[node] * size
        : Rate * ((Sizes[node] * otherSize) + (OtherSizes[node] * size));

    /// <summary>The lowest level: the graph with the node at every place, and the place of every node; null keeps the numbers.</summary>
    public static LevelGraph Ground(CsrGraph graph, NullModel model, int[]? order, int[]? places)
    {
        var (starts, ends) = (new int[graph.NodeCount], new int[graph.NodeCount]);
        var targets = GC.AllocateUninitializedArray<int>(graph.Targets.Length);
        var weights = graph.HasWeights ? GC.AllocateUninitializedArray<float>(targets.Length) : null;
        var at = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            var u = order is null ? i : order[i];
            starts[i] = at;
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                var v = graph.Targets[e];
                if (v == u || (graph.Weights is not null && graph.Weights[e] == 0))
                    continue;
                targets[at] = places is null ? v : places[v];
                if (weights is not null)
                    weights[at] = graph.Weights![e];
                at++;
            }
            ends[i] = at;
        }
        return new LevelGraph(starts, ends, targets, weights, Placed(model.Sizes, order)!, Placed(model.OtherSizes, order), model.Rate);
    }

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
    /// <param name="labels">A label in 0..count-1 for every node.</param>
    /// <param name="count">Number of labels.</param>
    /// <param name="room">Where the entries go; nothing that this level reads.</param>
    /// <param name="threads">Workers.</param>
    /// <param name="cancellationToken">Checked per block.</param>
    public LevelGraph Aggregate(int[] labels, int count, (int[] Targets, float[] Weights) room, int threads, CancellationToken cancellationToken) =>
        Weights is null
            ? Aggregate(labels, count, new UnitWeights(), room, threads, cancellationToken)
            : Aggregate(labels, count, new StoredWeights(Weights), room, threads, cancellationToken);

    private LevelGraph Aggregate<TWeights>(
        int[] labels, int count, TWeights weights, (int[] Targets, float[] Weights) room, int threads, CancellationToken cancellationToken)
        where TWeights : struct, IEntryWeights
    {
        var (first, members) = GroupBy(labels, count);
        var (starts, ends) = (Room(first, members, count), new int[count]);
        Blocks.For(count, threads, cancellationToken, () => new LabelSums(count), (sums, _, from, to) =>
        {
            // A block has room for all entries of its members; its rows stand close together at the beginning of it.
            var at = starts[from];
            for (var c = from; c < to; c++)
            {
                for (var i = first[c]; i < first[c + 1]; i++)
                    sums.AddRow(Targets, Starts[members[i]], Ends[members[i]], labels, weights);
                starts[c] = at;
                at = ends[c] = sums.TakeRow(c, room.Targets, room.Weights, at);
            }
        }, RowsPerBlock);
        var otherSizes = OtherSizes is null ? null : SumBy(labels, count, OtherSizes);
        return new LevelGraph(starts, ends, room.Targets, room.Weights, SumBy(labels, count, Sizes), otherSizes, Rate);
    }

    /// <summary>For every label the number of entries that the members of smaller labels have.</summary>
    private int[] Room(int[] first, int[] members, int count)
    {
        var before = new int[count];
        var entries = 0;
        for (var c = 0; c < count; c++)
        {
            before[c] = entries;
            for (var i = first[c]; i < first[c + 1]; i++)
                entries += Ends[members[i]] - Starts[members[i]];
        }
        return before;
    }

    private static double[]? Placed(double[]? values, int[]? order) =>
        values is null || order is null ? values : Array.ConvertAll(order, u => values[u]);
}
