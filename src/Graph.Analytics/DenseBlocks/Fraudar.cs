namespace Graph.Analytics;

/// <summary>Dense blocks that camouflage does not hide.</summary>
public static class Fraudar
{
    /// <summary>Peels rows and columns of least suspicion one by one and keeps the densest set met; then looks for the next block.</summary>
    /// <remarks>
    /// <para>An arc to column j counts 1 / ln(c + degree of j), so that links to what everybody uses (camouflage) buy nothing.
    /// Density is the sum over arcs and priors inside, divided by rows plus columns. Guarantee: at least half of the greatest density.</para>
    /// <para>O(m log m) time a block, O(n + m) memory. Serial, no randomness; equal suspicion peels the smaller node first, rows before
    /// columns. After a block its arcs are taken out and column weights computed anew.</para>
    /// <para>A node may stand as a row and as a column. Weights are ignored, copies of arcs count once, self-loops are arcs.</para>
    /// <para>B. Hooi et al., FRAUDAR: bounding graph fraud in the face of camouflage, KDD 2016.</para>
    /// </remarks>
    /// <param name="graph">Directed: arcs lead from rows to columns.</param>
    /// <param name="options">Blocks, least density, priors.</param>
    /// <param name="cancellationToken">Checked every 4096 removals.</param>
    /// <returns>Blocks in the order found, which is nearly that of falling density; fewer when arcs or density run out.</returns>
    /// <exception cref="ArgumentException">The graph is undirected or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static IReadOnlyList<DenseBlock> Run(CsrGraph graph, FraudarOptions options, CancellationToken cancellationToken)
    {
        if (!graph.IsDirected)
            throw new ArgumentException("A directed graph is needed: its arcs lead from rows to columns.", nameof(graph));
        options.Validate(graph);
        var arcs = BlockArcs.Of(graph);
        var blocks = new List<DenseBlock>();
        while (blocks.Count < options.Blocks && arcs.Count > 0)
        {
            var isInside = new Peeling(graph.NodeCount, arcs, options).Run(out var density, cancellationToken);
            if (density < options.DensityMin)
                break;
            blocks.Add(Block(graph.NodeCount, arcs, isInside, density));
            arcs = arcs.Without(isInside, graph.NodeCount);
        }
        return blocks;
    }

    private static DenseBlock Block(int n, BlockArcs arcs, bool[] isInside, double density)
    {
        int[] rows = [.. Enumerable.Range(0, n).Where(u => isInside[u])];
        int[] columns = [.. Enumerable.Range(0, n).Where(v => isInside[n + v])];
        var count = 0;
        for (var i = 0; i < arcs.Count; i++)
            if (isInside[arcs.Rows[i]] && isInside[n + arcs.Columns[i]])
                count++;
        return new DenseBlock(rows, columns, density, count, count / ((double)rows.Length * columns.Length));
    }
}
