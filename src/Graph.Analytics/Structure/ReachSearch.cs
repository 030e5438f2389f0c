namespace Graph.Analytics;

/// <summary>Searches of <see cref="KeyPlayers.Reach"/>: how much closer a node would bring the rest.</summary>
internal sealed class ReachSearch
{
    private const int Unreached = int.MaxValue;

    private readonly CsrGraph _graph;
    private readonly KeyPlayersOptions _options;
    private readonly CancellationToken _cancellationToken;

    // Distance of every node from the nearest chosen one.
    private int[] _nearest;

    public ReachSearch(CsrGraph graph, KeyPlayersOptions options, CancellationToken cancellationToken)
    {
        (_graph, _options, _cancellationToken) = (graph, options, cancellationToken);
        _nearest = Nearest([]);
    }

    /// <summary>Chooses one node after the other, each with the greatest gain.</summary>
    public List<int> Greedy(int k)
    {
        var gains = new double[_graph.NodeCount];
        Array.Fill(gains, double.PositiveInfinity);
        var chosen = new List<int>();
        while (chosen.Count < k)
        {
            chosen.Add(BestOf(gains).Node);
            _nearest = Nearest(chosen);
            gains[chosen[^1]] = double.NegativeInfinity;
        }
        return chosen;
    }

    /// <summary>Exchanges one chosen node for the best other if that gains.</summary>
    public bool TryExchange(List<int> chosen, int i)
    {
        var before = Value(chosen);
        var others = chosen.Where((_, j) => j != i).ToList();
        var kept = _nearest;
        _nearest = Nearest(others);
        var gains = new double[_graph.NodeCount];
        Array.Fill(gains, double.PositiveInfinity);
        foreach (var u in chosen)
            gains[u] = double.NegativeInfinity;
        var node = others.Count + 1 < _graph.NodeCount ? BestOf(gains).Node : chosen[i];
        var old = chosen[i];
        chosen[i] = node;
        if (Value(chosen) > before)
        {
            _nearest = Nearest(chosen);
            return true;
        }
        chosen[i] = old;
        _nearest = kept;
        return false;
    }

    /// <summary>Share of all nodes that a set reaches.</summary>
    public double Value(List<int> chosen)
    {
        if (_graph.NodeCount == 0)
            return 0;
        var counts = new long[_graph.NodeCount + 1];
        foreach (var distance in Nearest(chosen))
            if (distance != Unreached)
                counts[distance]++;
        return Sum(counts, counts.Length) / _graph.NodeCount;
    }

    /// <summary>The node of greatest gain. Old gains are upper bounds, for gains only shrink; they are brought up to date while they could win.</summary>
    private (int Node, double Gain) BestOf(double[] gains)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        const int batchSize = 256;
        int[] order = [.. Enumerable.Range(0, gains.Length).OrderByDescending(u => gains[u]).ThenBy(u => u)];
        for (var from = 0; from < order.Length; from += batchSize)
        {
            var batch = order.AsMemory(from, Math.Min(batchSize, order.Length - from)).ToArray();
            if (double.IsNegativeInfinity(gains[batch[0]]) || gains[batch[0]] < most)
                break;
            Blocks.For(batch.Length, _options.Threads, _cancellationToken, () => new Scratch(_graph.NodeCount), (scratch, _, first, last) =>
            {
                for (var i = first; i < last; i++)
                    if (!double.IsNegativeInfinity(gains[batch[i]]))
                        gains[batch[i]] = Gain(batch[i], scratch);
            }, size: 16);
            foreach (var u in batch)
                if (gains[u] > most || (gains[u] == most && u < best))
                    (best, most) = (u, gains[u]);
        }
        return (best, most);
    }

    /// <summary>What a node adds; its search goes on only through nodes that it brings closer.</summary>
    private double Gain(int source, Scratch scratch)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var (queue, distance, gained, lost) = (scratch.Queue, scratch.Distance, scratch.Gained, scratch.Lost);
        var (tail, depth, far) = (0, 0, 0);
        Visit(source, 0);
        for (var head = 0; head < tail; head++)
        {
            var u = queue[head];
            if (_options.Reach is { } reach && distance[u] == reach)
                continue;
            foreach (var v in _graph.Neighbours(u))
                if (distance[v] < 0 && distance[u] + 1 < _nearest[v])
                    Visit(v, distance[u] + 1);
        }

        var gain = Sum(gained, depth + 1) - Sum(lost, far + 1);
        Array.Clear(gained, 0, depth + 1);
        Array.Clear(lost, 0, far + 1);
        for (var i = 0; i < tail; i++)
            distance[queue[i]] = -1;
        return gain;

        void Visit(int v, int steps)
        {
            distance[v] = depth = steps;
            queue[tail++] = v;
            gained[steps]++;
            if (_nearest[v] == Unreached)
                return;
            lost[_nearest[v]]++;
            far = Math.Max(far, _nearest[v]);
        }
    }

    private int[] Nearest(List<int> chosen)
    {
        var nearest = new int[_graph.NodeCount];
        Array.Fill(nearest, Unreached);
        var queue = new int[_graph.NodeCount];
        var tail = 0;
        foreach (var u in chosen)
            (nearest[u], queue[tail++]) = (0, u);
        for (var head = 0; head < tail; head++)
        {
            var u = queue[head];
            if (_options.Reach is { } reach && nearest[u] == reach)
                continue;
            foreach (var v in _graph.Neighbours(u))
            {
                if (nearest[v] != Unreached)
                    continue;
                nearest[v] = nearest[u] + 1;
                queue[tail++] = v;
            }
        }
        return nearest;
    }

    // A node at distance 0 counts 1; within a reach all count 1, else 1 / distance.
    private double Sum(long[] counts, int length)
    {
        var sum = 0d;
        for (var distance = 0; distance < length; distance++)
            if (counts[distance] > 0)
                sum += _options.Reach is not null || distance < 2 ? counts[distance] : counts[distance] / (double)distance;
        return sum;
    }

    private sealed class Scratch
    {
        public Scratch(int n)
        {
            (Queue, Distance, Gained, Lost) = (new int[n], new int[n], new long[n + 1], new long[n + 1]);
            Array.Fill(Distance, -1);
        }

        public int[] Queue { get; }

        public int[] Distance { get; }

        public long[] Gained { get; }

        public long[] Lost { get; }
    }
}
