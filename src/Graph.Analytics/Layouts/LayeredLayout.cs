namespace Graph.Analytics;

/// <summary>Drawing in rows.</summary>
public static class LayeredLayout
{
    /// <summary>Puts the nodes of each layer into a row and orders the rows so that edges cross little.</summary>
    /// <remarks>
    /// <para>Heuristic: every sweep sorts each row by the mean place of the neighbours in the rows already passed, first down,
    /// then up; the order with the fewest crossings between neighbouring rows is kept. Edges within a row and over several rows
    /// count for the places, not for the crossings.</para>
    /// <para>O((n + m) log n) time per sweep, O(n + m) memory; no randomness. Direction, weights and self-loops are ignored.</para>
    /// <para>K. Sugiyama, S. Tagawa and M. Toda, Methods for visual understanding of hierarchical system structures, IEEE SMC 11(2), 1981.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="options">Layer numbers, distances and sweeps.</param>
    /// <param name="cancellationToken">Checked once per sweep.</param>
    /// <returns>Positions; every row is centred on x = 0, the first row has y = 0.</returns>
    /// <exception cref="ArgumentException">There is not one layer per node, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static Layout Run(CsrGraph graph, LayeredLayoutOptions options, CancellationToken cancellationToken)
    {
        Check.Length(graph, options.Layers.Count, nameof(options.Layers));
        Check.Positive(options.LayerGap);
        Check.Positive(options.NodeGap);
        Check.Iterations(options.Sweeps, min: 0);
        graph = graph.ToUndirected();
        var rowOf = RowNumbers(options.Layers);
        var rows = Enumerable.Range(0, rowOf.Length).GroupBy(u => rowOf[u]).OrderBy(row => row.Key).Select(row => row.ToArray()).ToArray();
        var place = new double[rowOf.Length];
        foreach (var row in rows)
            Number(row, place);

        var (best, fewest) = ((double[])place.Clone(), Crossings(graph, rows, rowOf, place));
        for (var sweep = 0; sweep < options.Sweeps && fewest > 0; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Sweep(graph, rows, rowOf, place, isDown: sweep % 2 == 0);
            var crossings = Crossings(graph, rows, rowOf, place);
            if (crossings < fewest)
                (best, fewest) = ((double[])place.Clone(), crossings);
        }
        return new Layout(
            Array.ConvertAll(best, value => (float)(value * options.NodeGap)),
            Array.ConvertAll(rowOf, row => (float)(row * options.LayerGap)));
    }

    private static int[] RowNumbers(IReadOnlyList<int> layers)
    {
        var rows = layers.Distinct().Order().Select((layer, row) => (layer, row)).ToDictionary();
        return [.. layers.Select(layer => rows[layer])];
    }

    // Places are centred, so that rows of different length face each other.
    private static void Number(int[] row, double[] place)
    {
        for (var i = 0; i < row.Length; i++)
            place[row[i]] = i - ((row.Length - 1) / 2d);
    }

    private static void Sweep(CsrGraph graph, int[][] rows, int[] rowOf, double[] place, bool isDown)
    {
        for (var step = 1; step < rows.Length; step++)
        {
            var row = rows[isDown ? step : rows.Length - 1 - step];
            var keys = Array.ConvertAll(row, u => (Mean(graph, u, rowOf, place, isDown), place[u]));
            Array.Sort(keys, row);
            Number(row, place);
        }
    }

    private static double Mean(CsrGraph graph, int u, int[] rowOf, double[] place, bool isDown)
    {
        var (sum, count) = (0d, 0);
        foreach (var v in graph.Neighbours(u))
            if (isDown ? rowOf[v] < rowOf[u] : rowOf[v] > rowOf[u])
                (sum, count) = (sum + place[v], count + 1);
        return count == 0 ? place[u] : sum / count;
    }

    /// <summary>Pairs of edges between neighbouring rows that cross, counted as inversions with a Fenwick tree.</summary>
    private static long Crossings(CsrGraph graph, int[][] rows, int[] rowOf, double[] place)
    {
        var crossings = 0L;
        for (var r = 0; r + 1 < rows.Length; r++)
        {
            var lower = rows[r + 1].OrderBy(u => place[u]).Select((u, index) => (u, index)).ToDictionary();
            var tree = new long[lower.Count + 1];
            var passed = 0L;
            foreach (var u in rows[r].OrderBy(u => place[u]))
            {
                var ends = new List<int>();
                foreach (var v in graph.Neighbours(u))
                    if (rowOf[v] == r + 1)
                        ends.Add(lower[v]);
                foreach (var end in ends)
                    crossings += passed - UpTo(tree, end);
                foreach (var end in ends)
                    Insert(tree, end);
                passed += ends.Count;
            }
        }
        return crossings;
    }

    private static long UpTo(long[] tree, int index)
    {
        var sum = 0L;
        for (var i = index + 1; i > 0; i &= i - 1)
            sum += tree[i];
        return sum;
    }

    private static void Insert(long[] tree, int index)
    {
        for (var i = index + 1; i < tree.Length; i += i & -i)
            tree[i]++;
    }
}
