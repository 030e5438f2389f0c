namespace Graph.Analytics;

/// <summary>The fast local moving phase: nodes wait in a queue and go to the community that gains most.</summary>
internal static class LocalMoving
{
    // A move must gain more than rounding can, in proportion to the size of the sums involved.
    private const double Rounding = 1e-12;

    /// <summary>Moves nodes until none can gain; labels are in 0..n-1 before and after. Returns whether any node moved.</summary>
    public static bool Run(LevelGraph graph, int[] labels, ulong seed, ulong stream, CancellationToken cancellationToken)
    {
        var n = graph.NodeCount;
        var sizes = LevelGraph.SumBy(labels, n, graph.Sizes);
        var otherSizes = graph.OtherSizes is null ? sizes : LevelGraph.SumBy(labels, n, graph.OtherSizes);
        var empty = EmptyLabels(labels, out var memberCount);
        var sums = new NeighbourSums(n);
        var queue = Order(n, seed, stream);
        var isQueued = new bool[n];
        Array.Fill(isQueued, true);

        var hasMoved = false;
        for (int head = 0, waiting = n, steps = 0; waiting > 0; steps++)
        {
            if ((steps & 0xFFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var u = queue[head];
            head = head + 1 == n ? 0 : head + 1;
            waiting--;
            isQueued[u] = false;

            var from = labels[u];
            var to = Best(u, from);
            if (to == from)
                continue;
            hasMoved = true;
            Move(u, from, to);
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                var v = graph.Targets[e];
                if (isQueued[v] || labels[v] == to || v == u)
                    continue;
                isQueued[v] = true;
                queue[(int)(((long)head + waiting++) % n)] = v;
            }
        }
        return hasMoved;

        int Best(int u, int own)
        {
            sums.Clear();
            var strength = 0d;
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                if (graph.Targets[e] == u)
                    continue;
                var weight = graph.Weight(e);
                strength += weight;
                if (weight > 0)
                    sums.Add(labels[graph.Targets[e]], weight);
            }

            // Staying is measured without the node itself.
            var other = graph.OtherSizes is null ? graph.Sizes[u] : graph.OtherSizes[u];
            var stay = sums[own] - graph.Expected(u, sizes[own] - graph.Sizes[u], otherSizes[own] - other);
            var (best, bestGain) = (own, stay + (Rounding * (strength + Math.Abs(stay))));
            foreach (var c in sums.Touched)
            {
                if (c == own)
                    continue;
                var gain = sums[c] - graph.Expected(u, sizes[c], otherSizes[c]);
                if (gain > bestGain)
                    (best, bestGain) = (c, gain);
            }
            return bestGain < 0 && memberCount[own] > 1 ? empty.Peek() : best;
        }

        void Move(int u, int from, int to)
        {
            if (memberCount[to]++ == 0)
                empty.Pop();
            if (--memberCount[from] == 0)
                empty.Push(from);
            labels[u] = to;
            sizes[from] -= graph.Sizes[u];
            sizes[to] += graph.Sizes[u];
            if (graph.OtherSizes is null)
                return;
            otherSizes[from] -= graph.OtherSizes[u];
            otherSizes[to] += graph.OtherSizes[u];
        }
    }

    private static Stack<int> EmptyLabels(int[] labels, out int[] memberCount)
    {
        memberCount = new int[labels.Length];
        foreach (var label in labels)
            memberCount[label]++;
        var empty = new Stack<int>();
        for (var c = labels.Length - 1; c >= 0; c--)
            if (memberCount[c] == 0)
                empty.Push(c);
        return empty;
    }

    private static int[] Order(int n, ulong seed, ulong stream)
    {
        var order = new int[n];
        for (var u = 0; u < n; u++)
            order[u] = u;
        CounterRandom.Shuffle(order, seed, stream);
        return order;
    }
}
