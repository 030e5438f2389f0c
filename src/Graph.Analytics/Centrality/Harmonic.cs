namespace Graph.Analytics;

/// <summary>Harmonic centrality.</summary>
public static class Harmonic
{
    /// <summary>For every node, the sum of 1/distance from all other nodes; unreachable ones add nothing.</summary>
    /// <remarks>
    /// <para>Exact. 64 searches run at once, one per bit: O(n · m / 64) to O(n · m) time, O(n) memory per worker.</para>
    /// <para>Not normalised. A directed graph counts incoming paths. Weights are ignored. The result depends neither on threads
    /// nor on the numbering of nodes.</para>
    /// <para>P. Boldi and S. Vigna, Axioms for centrality, Internet Mathematics 10, 2014; M. Then et al., The more the merrier:
    /// efficient multi-source graph traversal, PVLDB 8(4), 2014.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="options">Threads.</param>
    /// <param name="cancellationToken">Checked once per 64 nodes.</param>
    /// <returns>Length n, in [0, n - 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">Threads is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static double[] Run(CsrGraph graph, HarmonicOptions options, CancellationToken cancellationToken)
    {
        Check.Threads(options.Threads);
        var values = new double[graph.NodeCount];
        ManySourceSearch.Run(graph.Reverse(), options.Threads, cancellationToken,
            (u, distance, count) => values[u] += count / (double)distance);
        return values;
    }
}
