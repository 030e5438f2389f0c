namespace Graph.Analytics;

/// <summary>Communities by the Leiden algorithm.</summary>
public static class Leiden
{
    private const int MaxIterations = 100;

    /// <summary>Divides the nodes into communities of high quality, every one of them connected.</summary>
    /// <remarks>
    /// <para>Per level: fast local moving from a queue, refinement of every community into well-connected parts, aggregation of
    /// the parts into nodes. The next level starts from the communities found by moving.</para>
    /// <para>Heuristic. Guaranteed: every community is connected, and at the end of a stable round no single node can be moved
    /// to a better community.</para>
    /// <para>About O(m log n) time in practice, O(n + m) memory; n more entries per worker. Large graphs are renumbered breadth first
    /// for the time of the run.</para>
    /// <para>The result depends on the seed, not on the number of threads nor on the order in which edges were added: random
    /// draws are hashes of (seed, level, node). Numbering the nodes otherwise may give another partition of like quality.</para>
    /// <para>V. A. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities,
    /// Scientific Reports 9, 5233, 2019.</para>
    /// </remarks>
    /// <param name="graph">Undirected, weights at least 0; an edge of weight 0 links nothing.</param>
    /// <param name="options">Objective, resolution, seed, rounds, threads.</param>
    /// <param name="cancellationToken">Checked between phases and every 65 536 moves.</param>
    /// <returns>A label per node and the quality reached; an isolated node is a community of one.</returns>
    /// <exception cref="ArgumentException">An option is out of range, the graph is directed, a weight is negative, or the
    /// objective is Barber and the graph is not two-mode.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static LeidenResult Run(CsrGraph graph, LeidenOptions options, CancellationToken cancellationToken) =>
        Run(graph, options, refines: true, cancellationToken);

    internal static LeidenResult Run(CsrGraph graph, LeidenOptions options, bool refines, CancellationToken cancellationToken)
    {
        options.Validate(graph);
        var model = NullModel.Of(graph, options);
        var (order, places) = graph.NodeCount < LocalMoving.BatchedNodes ? (null, null) : BreadthFirstOrder.Of(graph);
        var ground = LevelGraph.Ground(graph, model, order, places);
        var rooms = new LevelRooms(graph.Targets.Length);
        var labels = Singletons(graph.NodeCount);
        var (round, isStable) = (0, graph.NodeCount == 0);
        while (!isStable && round < (options.Iterations == 0 ? MaxIterations : options.Iterations))
        {
            var before = labels;
            labels = Round(ground, before, options, round++, refines, rooms, cancellationToken);
            Partitions.Renumber(labels);
            if (refines)
                labels = Partitions.SplitByConnection(ground, labels);
            isStable = labels.AsSpan().SequenceEqual(before);
        }
        if (places is not null)
            labels = Array.ConvertAll(places, place => labels[place]);
        var count = Partitions.Renumber(labels);
        return new LeidenResult(labels, count, PartitionQuality.Of(graph, labels, options, model), round, isStable);
    }

    /// <summary>Moving, refining and aggregating until every community is one node.</summary>
    private static int[] Round(LevelGraph ground, int[] before, LeidenOptions options, int round, bool refines, LevelRooms rooms, CancellationToken cancellationToken)
    {
        var (level, labels) = (ground, before.AsSpan().ToArray());
        var nodeOf = Singletons(labels.Length);
        for (var depth = 0; ; depth++)
        {
            var stream = ((ulong)round << 32) | (2UL * (uint)depth);
            LocalMoving.Run(level, labels, options.Seed, stream, options.Threads, cancellationToken);
            var count = Partitions.Renumber(labels);
            if (count == level.NodeCount)
                return Array.ConvertAll(nodeOf, node => labels[node]);

            var parts = refines
                ? Refinement.Run(level, labels, count, options.Seed, stream + 1, options.Threads, cancellationToken)
                : labels.AsSpan().ToArray();
            var partCount = Partitions.Renumber(parts);
            if (partCount == level.NodeCount)
            {
                // Nothing merged: aggregate the communities themselves, or the levels would never end.
                labels.CopyTo(parts, 0);
                partCount = count;
            }
            labels = Lift(labels, parts, partCount);
            level = level.Aggregate(parts, partCount, depth % 2 == 0 ? rooms.Even : rooms.Odd, options.Threads, cancellationToken);
            for (var u = 0; u < nodeOf.Length; u++)
                nodeOf[u] = parts[nodeOf[u]];
        }
    }

    private static int[] Lift(int[] labels, int[] parts, int partCount)
    {
        var lifted = new int[partCount];
        for (var u = 0; u < parts.Length; u++)
            lifted[parts[u]] = labels[u];
        return lifted;
    }

    private static int[] Singletons(int n)
    {
        var labels = new int[n];
        for (var u = 0; u < n; u++)
            labels[u] = u;
        return labels;
    }
}
