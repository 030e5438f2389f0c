namespace Graph.Analytics;

/// <summary>Synchronous label propagation as LDBC Graphalytics defines it (community detection by label propagation).</summary>
public static class Cdlp
{
    /// <summary>In every round all nodes at once take the most frequent label of the round before among their neighbours.</summary>
    /// <remarks>
    /// <para>Exact by definition: no randomness, ties go to the smallest label. In a directed graph outgoing and incoming
    /// neighbours count separately, a mutual pair twice. Weights are ignored.</para>
    /// <para>O(m) expected time per round, O(n) memory. Serial.</para>
    /// <para>A. Iosup et al., LDBC Graphalytics, PVLDB 9(13), 2016.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="iterations">Rounds, at least 0; there is no test of convergence.</param>
    /// <param name="cancellationToken">Checked once per round.</param>
    /// <returns>Length n: the node number whose label each node holds. The label of node u starts as u.</returns>
    /// <exception cref="ArgumentOutOfRangeException">iterations is negative.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static int[] Run(CsrGraph graph, int iterations, CancellationToken cancellationToken)
    {
        Check.Iterations(iterations, min: 0);
        var reverse = graph.IsDirected ? graph.Reverse() : null;
        var sums = new NeighbourSums(graph.NodeCount);
        var labels = new int[graph.NodeCount];
        for (var u = 0; u < labels.Length; u++)
            labels[u] = u;
        for (var round = 0; round < iterations; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = new int[labels.Length];
            for (var u = 0; u < labels.Length; u++)
            {
                sums.Clear();
                foreach (var v in graph.Neighbours(u))
                    sums.Add(labels[v], 1);
                if (reverse is not null)
                    foreach (var v in reverse.Neighbours(u))
                        sums.Add(labels[v], 1);
                next[u] = MostFrequent(sums, labels[u]);
            }
            labels = next;
        }
        return labels;
    }

    private static int MostFrequent(NeighbourSums sums, int own)
    {
        var (best, most) = (own, 0d);
        foreach (var label in sums.Touched)
            if (sums[label] > most || (sums[label] == most && label < best))
                (best, most) = (label, sums[label]);
        return best;
    }
}
