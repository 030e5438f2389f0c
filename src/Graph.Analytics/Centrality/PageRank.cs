using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Graph.Analytics;

/// <summary>PageRank, plain or personalised.</summary>
public static class PageRank
{
    /// <summary>The share of time a random walker spends at each node who now and then jumps elsewhere.</summary>
    /// <remarks>
    /// <para>Power iteration; the error after stopping is at most tolerance · damping / (1 - damping) in sum.</para>
    /// <para>O(n + m) time per update, O(n + m) memory. The result does not depend on the number of threads: every node adds
    /// its incoming shares in a fixed order, and sums over nodes are taken in fixed blocks.</para>
    /// <para>A weight divides the share among the out-edges; a node whose weights sum to 0 counts as one without out-edges. A
    /// self-loop of an undirected graph counts once per end.</para>
    /// <para>L. Page, S. Brin, R. Motwani and T. Winograd, The PageRank citation ranking, 1999.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes, weights at least 0; an undirected edge leads both ways.</param>
    /// <param name="options">Damping, stop rule, convention, personal vector, threads.</param>
    /// <param name="cancellationToken">Checked in every update.</param>
    /// <returns>Length n, at least 0; the values sum to 1 except under the Gds convention.</returns>
    /// <exception cref="ArgumentException">An option is out of range or a weight is negative.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static RankResult Run(CsrGraph graph, PageRankOptions options, CancellationToken cancellationToken)
    {
        options.Validate(graph);
        var n = graph.NodeCount;
        if (n == 0)
            return new RankResult([], 0, true);

        var isGds = options.Convention == PageRankConvention.Gds;
        var (incoming, outWeights) = (graph.Reverse(), OutWeights(graph));
        var jump = Jump(n, options);
        var ranks = Array.ConvertAll(jump, p => isGds ? (1 - options.Damping) * p : 1d / n);
        var (shares, nextShares) = (new double[n], new double[n]);
        var lost = Spread(ranks, shares, outWeights, options, cancellationToken);
        var updates = options.Iterations - (isGds ? 1 : 0);
        for (var done = 0; done < updates;)
        {
            var update = Update(incoming, shares, jump, isGds ? 0 : lost, ranks, nextShares, outWeights, options, cancellationToken);
            lost = update.Lost;
            (shares, nextShares) = (nextShares, shares);
            done++;
            if (options.Convention != PageRankConvention.Graphalytics && (isGds ? update.Largest : update.Sum) <= options.Tolerance)
                return new RankResult(ranks, done, true);
        }
        return new RankResult(ranks, updates, options.Convention == PageRankConvention.Graphalytics);
    }

    private static double[] OutWeights(CsrGraph graph)
    {
        var sums = new double[graph.NodeCount];
        for (var u = 0; u < sums.Length; u++)
            if (graph.Weights is null)
                sums[u] = graph.Offsets[u + 1] - graph.Offsets[u];
            else
                for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                    sums[u] += graph.Weights[e];
        return sums;
    }

    private static double[] Jump(int n, PageRankOptions options)
    {
        var isGds = options.Convention == PageRankConvention.Gds;
        var jump = new double[n];
        if (options.Personalisation is null)
            Array.Fill(jump, isGds ? 1 : 1d / n);
        else
        {
            var total = options.Personalisation.Sum();
            for (var u = 0; u < n; u++)
                jump[u] = isGds ? (options.Personalisation[u] > 0 ? 1 : 0) : options.Personalisation[u] / total;
        }
        return jump;
    }

    /// <summary>What every node gives per unit of out-weight; returns the mass of nodes that have no out-edges.</summary>
    private static double Spread(
        double[] ranks, double[] shares, double[] outWeights, PageRankOptions options, CancellationToken cancellationToken) =>
        Blocks.Sum(ranks.Length, options.Threads, cancellationToken, u =>
        {
            shares[u] = outWeights[u] > 0 ? ranks[u] / outWeights[u] : 0;
            return outWeights[u] > 0 ? 0 : ranks[u];
        });

    /// <summary>New ranks in place and what every node will give next, in one pass; sums over nodes are taken per block.</summary>
    private static PageRankChange Update(
        CsrGraph incoming, double[] shares, double[] jump, double lost, double[] ranks, double[] nextShares, double[] outWeights,
        PageRankOptions options, CancellationToken cancellationToken)
    {
        var partial = new PageRankChange[Blocks.Count(ranks.Length)];
        var given = 1 - options.Damping + (options.Damping * lost);
        Blocks.For(ranks.Length, options.Threads, cancellationToken, (block, from, to) =>
        {
            // The sums go where the shares will stand, so that the loop over the edges does nothing else.
            if (incoming.Weights is null)
                Pull(incoming.Offsets, incoming.Targets, shares, nextShares, from, to);
            else
                PullWeighted(incoming, shares, nextShares, from, to);
            partial[block] = Apply(nextShares, jump, given, options.Damping, ranks, outWeights, from, to);
        });

        var total = default(PageRankChange);
        foreach (var change in partial)
            total = new PageRankChange(total.Sum + change.Sum, Math.Max(total.Largest, change.Largest), total.Lost + change.Lost);
        return total;
    }

    /// <summary>Turns sums of incoming shares into ranks and, in their place, outgoing shares.</summary>
    private static PageRankChange Apply(
        double[] sums, double[] jump, double given, double damping, double[] ranks, double[] outWeights, int from, int to)
    {
        var (sum, largest, lost) = (0d, 0d, 0d);
        for (var v = from; v < to; v++)
        {
            var rank = (given * jump[v]) + (damping * sums[v]);
            var change = Math.Abs(rank - ranks[v]);
            sum += change;
            largest = Math.Max(largest, change);
            ranks[v] = rank;
            sums[v] = outWeights[v] > 0 ? rank / outWeights[v] : 0;
            lost += outWeights[v] > 0 ? 0 : rank;
        }
        return new PageRankChange(sum, largest, lost);
    }

    /// <summary>
    /// Sums the incoming shares of nodes from..to-1: entries of a row go round four sums, which do not wait for each other. Reads
    /// without bounds checks, because rows of a graph name nodes of the graph; <see cref="PullWeighted"/> with weights of one is
    /// the checked loop that tests compare it with.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pull(int[] offsets, int[] targets, double[] shares, double[] sums, int from, int to)
    {
        ref var share = ref MemoryMarshal.GetArrayDataReference(shares);
        ref var target = ref MemoryMarshal.GetArrayDataReference(targets);
        for (var v = from; v < to; v++)
        {
            var (e, end) = (offsets[v], offsets[v + 1]);
            var (a, b, c, d) = (0d, 0d, 0d, 0d);
            for (; e + 3 < end; e += 4)
            {
                a += Unsafe.Add(ref share, Unsafe.Add(ref target, e));
                b += Unsafe.Add(ref share, Unsafe.Add(ref target, e + 1));
                c += Unsafe.Add(ref share, Unsafe.Add(ref target, e + 2));
                d += Unsafe.Add(ref share, Unsafe.Add(ref target, e + 3));
            }
            for (; e < end; e++)
                a += Unsafe.Add(ref share, Unsafe.Add(ref target, e));
            sums[v] = a + b + (c + d);
        }
    }

    private static void PullWeighted(CsrGraph incoming, double[] shares, double[] sums, int from, int to)
    {
        for (var v = from; v < to; v++)
        {
            var sum = 0d;
            for (var e = incoming.Offsets[v]; e < incoming.Offsets[v + 1]; e++)
                sum += shares[incoming.Targets[e]] * incoming.Weights![e];
            sums[v] = sum;
        }
    }
}
