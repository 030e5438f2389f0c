namespace Graph.Analytics;

/// <summary>Communities by the Louvain algorithm, for comparison with <see cref="Leiden"/>.</summary>
public static class Louvain
{
    /// <summary>Divides the nodes into communities by local moving and aggregation, without refinement.</summary>
    /// <remarks>
    /// <para>Heuristic; unlike Leiden it may return communities that are not connected. Cost, options and dependence on seed and
    /// threads are those of <see cref="Leiden.Run(CsrGraph, LeidenOptions, CancellationToken)"/>.</para>
    /// <para>V. D. Blondel et al., Fast unfolding of communities in large networks, J. Stat. Mech. P10008, 2008.</para>
    /// </remarks>
    /// <param name="graph">Undirected, weights at least 0.</param>
    /// <param name="options">Objective, resolution, seed, rounds, threads.</param>
    /// <param name="cancellationToken">Checked between phases and every 65 536 moves.</param>
    /// <returns>A label per node and the quality reached.</returns>
    /// <exception cref="ArgumentException">As for Leiden.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static LeidenResult Run(CsrGraph graph, LeidenOptions options, CancellationToken cancellationToken) =>
        Leiden.Run(graph, options, refines: false, cancellationToken);
}
