namespace Graph.Analytics;

/// <summary>Brings an earlier partition up to date after a change of the graph.</summary>
public static class WarmStart
{
    /// <summary>Runs <see cref="Leiden"/> again on the communities that were touched; every other community moves as one node.</summary>
    /// <remarks>
    /// <para>Touched are the communities of the nodes named and the new nodes. Untouched communities are folded into one node
    /// each that keeps its inner weight as a self-loop (and its size under CPM), so that gains are those of the whole graph.
    /// A free node may join an untouched community; two of them are never put together unless free nodes link them.</para>
    /// <para>Heuristic. Guaranteed: every community is connected, and members of an untouched community stay together unless the
    /// graph no longer connects them.</para>
    /// <para>O(n + m) to fold, then the cost of Leiden on free nodes plus communities; the weight of a folded edge is rounded to
    /// 24 bits.</para>
    /// <para>Depends on the seed, not on threads. Without touched nodes the partition comes back unchanged, save for disconnected parts.</para>
    /// <para>The folding is the aggregation phase of V. A. Traag, L. Waltman and N. J. van Eck, Scientific Reports 9, 5233, 2019.</para>
    /// </remarks>
    /// <param name="graph">The graph as it is now; as <see cref="Leiden"/> demands, objective modularity or CPM.</param>
    /// <param name="labels">Length n: the community of every node before, in 0..n-1, or -1 for a new node.</param>
    /// <param name="touched">Nodes whose links changed; repetitions do no harm.</param>
    /// <param name="options">Objective, resolution, seed, rounds, threads.</param>
    /// <param name="cancellationToken">Checked as in Leiden.</param>
    /// <returns>The new partition and how much was free to change.</returns>
    /// <exception cref="ArgumentException">An option, label or node is out of range, or the objective is Barber.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static WarmStartResult Run(
        CsrGraph graph, int[] labels, IReadOnlyCollection<int> touched, LeidenOptions options, CancellationToken cancellationToken)
    {
        options.Validate(graph);
        if (options.Objective == CommunityObjective.Barber)
            throw new ArgumentException("Folded communities are not two-mode; use modularity or CPM.", nameof(options));
        var isFree = Free(graph, labels, touched);
        var (foldOf, foldCount, freeCount) = Folds(labels, isFree);
        var folded = Fold(graph, foldOf, foldCount);
        var found = Leiden.Run(folded, options with { NodeSizes = Sizes(foldOf, foldCount, options) }, cancellationToken);

        var result = Unfold(found.Labels, foldOf, isFree);
        Partitions.Renumber(result);
        result = Partitions.SplitByConnection(graph, result, out var count);
        return new WarmStartResult(result, count, PartitionQuality.Of(graph, result, options), freeCount);
    }

    private static bool[] Free(CsrGraph graph, int[] labels, IReadOnlyCollection<int> touched)
    {
        Check.Length(graph, labels.Length);
        var isTouched = new bool[labels.Length];
        foreach (var u in touched)
        {
            Check.Node(graph, u, nameof(touched));
            if (labels[u] >= 0)
                isTouched[Within(labels[u], labels.Length)] = true;
        }

        var isFree = new bool[labels.Length];
        for (var u = 0; u < labels.Length; u++)
            isFree[u] = labels[u] == -1 || isTouched[Within(labels[u], labels.Length)];
        return isFree;
    }

    private static int Within(int label, int n) => (uint)label < (uint)n
        ? label
        : throw new ArgumentException($"Label {label} is outside -1..{n - 1}.", "labels");

    /// <summary>One fold per free node and per untouched community, numbered by first member.</summary>
    private static (int[] FoldOf, int Count, int FreeCount) Folds(int[] labels, bool[] isFree)
    {
        var foldOf = new int[labels.Length];
        var foldOfLabel = new int[labels.Length];
        var (count, freeCount) = (0, 0);
        for (var u = 0; u < labels.Length; u++)
        {
            if (isFree[u])
            {
                foldOf[u] = count++;
                freeCount++;
                continue;
            }
            ref var fold = ref foldOfLabel[labels[u]];
            if (fold == 0)
                fold = ++count;
            foldOf[u] = fold - 1;
        }
        return (foldOf, count, freeCount);
    }

    private static CsrGraph Fold(CsrGraph graph, int[] foldOf, int count)
    {
        // Adding up in doubles first: the builder would round after every edge of a large community.
        var (starts, members) = LevelGraph.GroupBy(foldOf, count);
        var row = new NeighbourSums(count);
        var builder = new CsrGraphBuilder(count, hasWeights: true);
        for (var a = 0; a < count; a++)
        {
            row.Clear();
            for (var i = starts[a]; i < starts[a + 1]; i++)
                for (var e = graph.Offsets[members[i]]; e < graph.Offsets[members[i] + 1]; e++)
                    row.Add(foldOf[graph.Targets[e]], graph.WeightAt(e));
            foreach (var b in row.Touched)
                if (b > a)
                    builder.Add(a, b, (float)row[b]);
                else if (b == a)
                    builder.Add(a, a, (float)(row[a] / 2));
        }
        return builder.Build(ParallelEdges.Keep);
    }

    private static double[]? Sizes(int[] foldOf, int count, LeidenOptions options)
    {
        if (options.Objective != CommunityObjective.Cpm)
            return null;
        var sizes = new double[count];
        for (var u = 0; u < foldOf.Length; u++)
            sizes[foldOf[u]] += options.NodeSizes is null ? 1 : options.NodeSizes[u];
        return sizes;
    }

    // A community made of folded ones alone is nobody's wish: they go back to what they were.
    private static int[] Unfold(int[] labelOfFold, int[] foldOf, bool[] isFree)
    {
        var hasFree = new bool[labelOfFold.Length];
        for (var u = 0; u < foldOf.Length; u++)
            hasFree[labelOfFold[foldOf[u]]] |= isFree[u];

        var (ofLabel, ofFold) = (new int[labelOfFold.Length], new int[labelOfFold.Length]);
        Array.Fill(ofLabel, -1);
        Array.Fill(ofFold, -1);
        var labels = new int[foldOf.Length];
        for (var u = 0; u < foldOf.Length; u++)
        {
            ref var name = ref hasFree[labelOfFold[foldOf[u]]] ? ref ofLabel[labelOfFold[foldOf[u]]] : ref ofFold[foldOf[u]];
            if (name < 0)
                name = u;
            labels[u] = name;
        }
        return labels;
    }
}
