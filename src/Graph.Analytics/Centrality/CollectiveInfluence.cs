namespace Graph.Analytics;

/// <summary>Collective influence.</summary>
public static class CollectiveInfluence
{
    /// <summary>(degree - 1) times the sum of (degree - 1) over the nodes exactly radius steps away: weak nodes with strong surroundings count.</summary>
    /// <remarks>
    /// <para>Exact by definition. One bounded search per node: O(n · size of a ball) time, O(n) memory per worker. The same for any
    /// number of threads and any numbering: whole numbers are added.</para>
    /// <para>Direction, weights, self-loops and copies are ignored.</para>
    /// <para>F. Morone and H. A. Makse, Influence maximization in complex networks through optimal percolation, Nature 524, 2015.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="options">Radius and threads.</param>
    /// <param name="cancellationToken">Checked once per 4096 nodes.</param>
    /// <returns>Length n, at least 0; 0 below two neighbours.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static double[] Run(CsrGraph graph, CollectiveInfluenceOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        var view = SimpleView.Of(graph);
        var degrees = Degrees(view);
        var values = new double[view.NodeCount];
        Blocks.For(view.NodeCount, options.Threads, cancellationToken, () => new InfluenceSearch(view), (search, _, from, to) =>
        {
            for (var u = from; u < to; u++)
                values[u] = search.Of(u, options.Radius, degrees);
        }, size: 4096);
        return values;
    }

    /// <summary>Takes away the node of greatest influence again and again: the order that is meant to break the graph soonest.</summary>
    /// <remarks>
    /// <para>Greedy heuristic. After each removal the influence of the nodes within radius + 1 steps is computed anew; a heap keeps the
    /// rest. O(k · (size of a ball)² + n log n) time. Ties go to the smallest node. See <see cref="FragmentationCurve"/> for its effect.</para>
    /// <para>F. Morone, B. Min, L. Bo, R. Mari and H. A. Makse, Collective influence algorithm to find influencers via optimal
    /// percolation in massively large social media, Scientific Reports 6, 30062, 2016.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="k">Most nodes taken, at least 1.</param>
    /// <param name="options">Radius and threads.</param>
    /// <param name="cancellationToken">Checked once per removal.</param>
    /// <returns>Nodes in the order of removal; shorter than k once no node has influence left.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static IReadOnlyList<int> Dismantle(CsrGraph graph, int k, CollectiveInfluenceOptions options, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        var values = Run(graph, options, cancellationToken);
        var view = SimpleView.Of(graph);
        var degrees = Degrees(view);
        var search = new InfluenceSearch(view);
        var heap = new PriorityQueue<int, (double Negative, int Node)>();
        for (var u = 0; u < values.Length; u++)
            heap.Enqueue(u, (-values[u], u));

        var order = new List<int>();
        while (order.Count < k && heap.TryDequeue(out var u, out var place))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (degrees[u] < 0 || -place.Negative != values[u])
                continue;
            if (values[u] == 0)
                break;
            order.Add(u);
            Remove(u);
        }
        return order;

        void Remove(int u)
        {
            var near = search.Within(u, options.Radius + 1, degrees);
            degrees[u] = -1;
            foreach (var v in view.Targets.AsSpan(view.Offsets[u], view.Degree(u)))
                if (degrees[v] > 0)
                    degrees[v]--;
            foreach (var v in near)
            {
                if (v == u)
                    continue;
                values[v] = search.Of(v, options.Radius, degrees);
                heap.Enqueue(v, (-values[v], v));
            }
        }
    }

    private static int[] Degrees(SimpleView view)
    {
        var degrees = new int[view.NodeCount];
        for (var u = 0; u < degrees.Length; u++)
            degrees[u] = view.Degree(u);
        return degrees;
    }
}
