namespace Graph.Analytics;

/// <summary>Cores of two-mode graphs.</summary>
public static class AlphaBetaCore
{
    /// <summary>For a fixed alpha, the largest beta for every node such that it lies in the (alpha, beta)-core.</summary>
    /// <remarks>
    /// <para>The (alpha, beta)-core is the largest part in which every node of the first mode has at least alpha neighbours and every
    /// node of the second at least beta. Exact, by peeling with rising beta: O((n + m) log n) time, O(n + m) memory.</para>
    /// <para>Direction, weights and copies of edges are ignored. Serial, no randomness; independent of numbering.</para>
    /// <para>D. Ding et al., Efficient fault-tolerant group recommendation using alpha-beta-core, CIKM 2017; B. Liu et al., WWW 2019.</para>
    /// </remarks>
    /// <param name="graph">Any graph whose edges lead from one mode to the other.</param>
    /// <param name="isSecond">Length n: the mode of each node.</param>
    /// <param name="alpha">At least 1.</param>
    /// <param name="cancellationToken">Checked every 4096 steps.</param>
    /// <returns>Length n: the largest beta, or 0 for a node that is not even in the (alpha, 1)-core.</returns>
    /// <exception cref="ArgumentException">An edge links two nodes of one mode, the length differs, or alpha is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static int[] Run(CsrGraph graph, IReadOnlyList<bool> isSecond, int alpha, CancellationToken cancellationToken)
    {
        Check.Length(graph, isSecond.Count, nameof(isSecond));
        ArgumentOutOfRangeException.ThrowIfLessThan(alpha, 1);
        var view = SimpleView.Of(graph);
        var degrees = Degrees(graph, view, isSecond);
        var betas = new int[view.NodeCount];
        var isGone = new bool[view.NodeCount];
        var leaving = new Stack<int>();
        var heap = new PriorityQueue<int, (int Degree, int Node)>();
        var beta = 0;
        for (var u = 0; u < view.NodeCount; u++)
            if (isSecond[u])
                heap.Enqueue(u, (degrees[u], u));
            else if (degrees[u] < alpha)
                Leave(u);
        Peel();
        for (var steps = 0; heap.TryDequeue(out var u, out var place); steps++)
        {
            if ((steps & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (isGone[u] || place.Degree != degrees[u])
                continue;
            beta = Math.Max(beta, degrees[u]);
            Leave(u);
            Peel();
        }
        return betas;

        void Leave(int u)
        {
            (isGone[u], betas[u]) = (true, beta);
            leaving.Push(u);
        }

        // A node of the first mode goes as soon as it is short; one of the second waits for its turn in the heap.
        void Peel()
        {
            while (leaving.TryPop(out var u))
                foreach (var v in view.Targets.AsSpan(view.Offsets[u], view.Degree(u)))
                {
                    if (isGone[v])
                        continue;
                    degrees[v]--;
                    if (isSecond[v])
                        heap.Enqueue(v, (degrees[v], v));
                    else if (degrees[v] < alpha)
                        Leave(v);
                }
        }
    }

    private static int[] Degrees(CsrGraph graph, SimpleView view, IReadOnlyList<bool> isSecond)
    {
        for (var u = 0; u < graph.NodeCount; u++)
            foreach (var v in graph.Neighbours(u))
                if (isSecond[u] == isSecond[v])
                    throw new ArgumentException($"Nodes {u} and {v} are linked and of one mode.", nameof(isSecond));
        var degrees = new int[view.NodeCount];
        for (var u = 0; u < degrees.Length; u++)
            degrees[u] = view.Degree(u);
        return degrees;
    }
}
