namespace Graph.Analytics;

/// <summary>Exact betweenness in the surroundings of some nodes.</summary>
public static class BallBetweenness
{
    /// <summary>Cuts out the ball round the centres and computes <see cref="Betweenness"/> on it.</summary>
    /// <remarks>
    /// <para>Exact for the ball, where sampling the whole graph cannot see the broker of a small group: an additive error drowns
    /// it. Pairs outside the ball and ways round it do not count.</para>
    /// <para>O(n' · m') time on the n' nodes and m' edges of the ball, O(n + m') memory. Conventions as in Betweenness.</para>
    /// <para>M. Everett and S. P. Borgatti, Ego network betweenness, Social Networks 27, 2005; U. Brandes, 2001.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="centres">Nodes in 0..n-1.</param>
    /// <param name="options">Radius, size, threads.</param>
    /// <param name="cancellationToken">Checked once per source.</param>
    /// <returns>The nodes of the ball and their values.</returns>
    /// <exception cref="ArgumentException">A centre is not a node, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static BallBetweennessResult Run(
        CsrGraph graph, IReadOnlyCollection<int> centres, BallBetweennessOptions options, CancellationToken cancellationToken)
    {
        var nodes = Ball.Of(graph, centres, options.Radius, options.NodesMax);
        var values = Betweenness.Run(graph.Induced(nodes), new BetweennessOptions { Threads = options.Threads }, cancellationToken);
        return new BallBetweennessResult(nodes, values);
    }
}
