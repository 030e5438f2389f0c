namespace Graph.Analytics;

/// <summary>Similarity of nodes by shared neighbours: two cards on one terminal, two phones in one handset.</summary>
public static class NodeSimilarity
{
    /// <summary>Lists the pairs of nodes that share neighbours, with their similarity.</summary>
    /// <remarks>
    /// <para>Exact. Walks every wedge u - x - v once: O(sum over neighbours x of degree(x)²) time, O(n) memory per worker and the
    /// output. <see cref="MinHash"/> finds likely pairs without walking them.</para>
    /// <para>A directed graph shares the heads of its arcs: node v has neighbour x when an arc leads from v to x. On an undirected graph all
    /// neighbours are shared; neighbours are counted once, self-loops left out. Weights count for Cosine and WeightedJaccard only, copies added.</para>
    /// <para>The same for any number of threads: a pair is computed at its smaller node, in the order of the shared neighbours.</para>
    /// <para>P. Jaccard, 1901; M. Růžička, 1958 (weighted); G. Salton and M. J. McGill, 1983; L. A. Adamic and E. Adar, Friends and neighbors on the web, Social Networks 25, 2003.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes, weights at least 0.</param>
    /// <param name="options">Measure, limits, nodes to compare, threads.</param>
    /// <param name="cancellationToken">Checked once per 256 nodes.</param>
    /// <returns>The pairs, ascending by U, then V.</returns>
    /// <exception cref="ArgumentException">An option is out of range or a weight is negative.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static IReadOnlyList<SimilarPair> Run(CsrGraph graph, NodeSimilarityOptions options, CancellationToken cancellationToken)
    {
        options.Validate(graph);
        var rows = NeighbourRows.Of(graph);
        var columns = graph.IsDirected ? rows.Turned() : rows;
        const int size = 256;
        var blocks = new List<SimilarPair>[(graph.NodeCount + size - 1) / size];
        Blocks.For(graph.NodeCount, options.Threads, cancellationToken, () => new Wedges(rows, columns, options), (wedges, block, from, to) =>
        {
            var pairs = blocks[block] = [];
            for (var u = from; u < to; u++)
                wedges.Add(u, pairs);
        }, size);
        return [.. blocks.SelectMany(pairs => pairs)];
    }

    /// <summary>The best pairs of every node, both directions: what a list beside a node shows.</summary>
    /// <param name="pairs">Pairs as <see cref="Run"/> gives them.</param>
    /// <param name="nodeCount">n.</param>
    /// <param name="k">Most others per node, at least 1.</param>
    /// <returns>Per node its most similar others by falling score, ties by the smaller node.</returns>
    /// <exception cref="ArgumentOutOfRangeException">k is below 1.</exception>
    public static IReadOnlyList<(int Other, double Score)>[] Best(IReadOnlyList<SimilarPair> pairs, int nodeCount, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        var others = new List<(int Other, double Score)>[nodeCount];
        for (var u = 0; u < nodeCount; u++)
            others[u] = [];
        foreach (var pair in pairs)
        {
            others[pair.U].Add((pair.V, pair.Score));
            others[pair.V].Add((pair.U, pair.Score));
        }
        return Array.ConvertAll(others, row => (IReadOnlyList<(int Other, double Score)>)
            [.. row.OrderByDescending(other => other.Score).ThenBy(other => other.Other).Take(k)]);
    }
}
