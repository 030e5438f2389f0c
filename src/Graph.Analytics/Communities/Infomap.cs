namespace Graph.Analytics;

/// <summary>Communities by the map equation: the second opinion beside <see cref="Leiden"/>.</summary>
public static class Infomap
{
    // A move must shorten the code by more than rounding can.
    private const double Rounding = 1e-10;

    /// <summary>Divides the nodes into modules in which a random walker stays long, by minimising <see cref="MapEquation"/>.</summary>
    /// <remarks>
    /// <para>The core loop of Infomap, two levels: nodes go where the code shortens most, modules become nodes, until nothing
    /// moves; then single nodes are free again, starting from the modules found. Several attempts, the shortest code wins. At the
    /// end modules that are not connected are divided, and whole components are tried, where the code gets no longer.</para>
    /// <para>Heuristic without a bound; every attempt ends where no single node can shorten the code.</para>
    /// <para>About O(m log n) time per round in practice, O(n + m) memory per worker.</para>
    /// <para>Depends on the seed, not on threads nor on the order in which edges were added: attempt i draws from hashes of (seed, i).</para>
    /// <para>M. Rosvall and C. T. Bergstrom, PNAS 105(4), 2008; M. Rosvall, D. Axelsson and C. T. Bergstrom, The map equation, 2009.</para>
    /// </remarks>
    /// <param name="graph">Undirected, weights at least 0; self-loops keep the walker where it is.</param>
    /// <param name="options">Seed, attempts, rounds, threads.</param>
    /// <param name="cancellationToken">Checked once per pass over the nodes.</param>
    /// <returns>A label per node and the code length; an isolated node is a module of one.</returns>
    /// <exception cref="ArgumentException">The graph is directed, a weight is negative, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static InfomapResult Run(CsrGraph graph, InfomapOptions options, CancellationToken cancellationToken)
    {
        options.Validate(graph);
        var ground = FlowGraph.Of(graph);
        var attempts = new (int[] Labels, double Length, int Rounds)[options.Trials];
        Blocks.For(options.Trials, options.Threads, cancellationToken, () => 0, (_, trial, _, _) =>
            attempts[trial] = Attempt(ground, options.Seed, (ulong)trial, options.Iterations, cancellationToken), size: 1);

        var best = attempts[0];
        foreach (var attempt in attempts)
            if (attempt.Length < best.Length - Rounding)
                best = attempt;

        var labels = Shortest(ground, best.Labels, Partitions.SplitByConnection(graph, best.Labels, out _));
        labels = Shortest(ground, labels, Partitions.SplitByConnection(graph, new int[labels.Length], out _));
        return new InfomapResult(labels, Partitions.Renumber(labels), Length(ground, labels), Math.Max(0, -ground.NodeEntropy), best.Rounds);
    }

    private static (int[] Labels, double Length, int Rounds) Attempt(
        FlowGraph ground, ulong seed, ulong trial, int roundsMax, CancellationToken cancellationToken)
    {
        var labels = Singletons(ground.NodeCount);
        var length = Length(ground, labels);
        for (var round = 1; ; round++)
        {
            Round(ground, labels, CounterRandom.Bits(seed, trial, (ulong)round), cancellationToken);
            var shorter = Length(ground, labels);
            if (shorter >= length - Rounding || round == roundsMax)
                return (labels, shorter, round);
            length = shorter;
        }
    }

    /// <summary>Moving and aggregating until nothing moves; labels are changed in place.</summary>
    private static void Round(FlowGraph ground, int[] labels, ulong seed, CancellationToken cancellationToken)
    {
        var (level, levelLabels, nodeOf) = (ground, labels.AsSpan().ToArray(), Singletons(labels.Length));
        for (var depth = 0UL; ; depth++)
        {
            Move(level, levelLabels, seed, depth, cancellationToken);
            var count = Partitions.Renumber(levelLabels);
            for (var u = 0; u < labels.Length; u++)
                labels[u] = nodeOf[u] = levelLabels[nodeOf[u]];
            if (count == level.NodeCount)
                return;
            level = level.Aggregate(levelLabels, count);
            levelLabels = Singletons(count);
        }
    }

    /// <summary>Passes over the nodes in random order until a pass moves none.</summary>
    private static void Move(FlowGraph graph, int[] labels, ulong seed, ulong depth, CancellationToken cancellationToken)
    {
        var modules = new FlowModules(graph, labels);
        var order = Singletons(graph.NodeCount);
        var sums = new NeighbourSums(graph.NodeCount);
        var isAwake = new bool[graph.NodeCount];
        Array.Fill(isAwake, true);
        var hasMoved = true;
        for (var pass = 0UL; hasMoved; pass++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hasMoved = false;
            CounterRandom.Shuffle(order, seed, (depth << 32) | pass);
            foreach (var u in order)
            {
                if (!isAwake[u])
                    continue;
                isAwake[u] = false;
                if (!TryMove(graph, modules, labels, u, sums))
                    continue;
                hasMoved = true;
                for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                    isAwake[graph.Targets[e]] = true;
            }
        }
    }

    private static bool TryMove(FlowGraph graph, FlowModules modules, int[] labels, int u, NeighbourSums sums)
    {
        sums.Clear();
        for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            sums.Add(labels[graph.Targets[e]], graph.Flows[e]);

        var own = sums[labels[u]];
        var (best, least) = (-1, -Rounding);
        foreach (var module in sums.Touched)
        {
            if (module == labels[u])
                continue;
            var change = modules.Change(u, module, own, sums[module]);
            if (change < least || (change == least && module < best))
                (best, least) = (module, change);
        }
        if (best < 0)
            return false;
        modules.Move(u, best, own, sums[best]);
        return true;
    }

    private static int[] Shortest(FlowGraph ground, int[] labels, int[] others) =>
        Length(ground, others) <= Length(ground, labels) + Rounding ? others : labels;

    private static double Length(FlowGraph ground, int[] labels) => new FlowModules(ground, labels).CodeLength(ground.NodeEntropy);

    private static int[] Singletons(int n)
    {
        var labels = new int[n];
        for (var u = 0; u < n; u++)
            labels[u] = u;
        return labels;
    }
}
