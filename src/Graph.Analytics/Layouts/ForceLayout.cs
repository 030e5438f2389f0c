namespace Graph.Analytics;

/// <summary>Drawing by forces.</summary>
public static class ForceLayout
{
    /// <summary>Edges pull like springs, nodes push each other away, steps shrink until the drawing stands.</summary>
    /// <remarks>
    /// <para>Heuristic. Attraction d²/k, repulsion k²/d seen through a quadtree, linear cooling, and a pull to the centre of the
    /// drawing. O(n log n + m) time per step, O(n) memory.</para>
    /// <para>Depends on the seed, not on threads: every node's force is summed by one worker in a fixed order. Direction, weights
    /// and self-loops are ignored.</para>
    /// <para>T. M. J. Fruchterman and E. M. Reingold, Graph drawing by force-directed placement, Software: Practice and
    /// Experience 21(11), 1991; J. Barnes and P. Hut, Nature 324, 1986.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="options">Seed, steps, edge length, threads.</param>
    /// <param name="cancellationToken">Checked in every step.</param>
    /// <returns>Positions with mean 0; a single node lies at 0, 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static Layout Run(CsrGraph graph, ForceLayoutOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        graph = graph.ToUndirected();
        var n = graph.NodeCount;
        var (x, y) = Start(n, options);
        var (forceX, forceY) = (new double[n], new double[n]);
        var tree = new QuadTree();
        var reach = options.EdgeLength * Math.Sqrt(Math.Max(1, n)) / 4;
        for (var step = 0; step < options.Iterations && n > 1; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tree.Build(x, y);
            Blocks.For(n, options.Threads, cancellationToken, () => new Stack<(int, double)>(), (stack, _, from, to) =>
            {
                for (var u = from; u < to; u++)
                    (forceX[u], forceY[u]) = Force(graph, tree, u, x, y, options, stack);
            }, size: 256);
            Move(x, y, forceX, forceY, reach * (1 - (step / (double)options.Iterations)));
            Centre(x);
            Centre(y);
        }
        Centre(x);
        Centre(y);
        return new Layout(Array.ConvertAll(x, value => (float)value), Array.ConvertAll(y, value => (float)value));
    }

    // Evenly over a disc of the final size, so that no two nodes start in one place.
    private static (double[] X, double[] Y) Start(int n, ForceLayoutOptions options)
    {
        var (x, y) = (new double[n], new double[n]);
        for (var u = 0; u < n; u++)
        {
            var radius = options.EdgeLength * Math.Sqrt(n * CounterRandom.Unit(options.Seed, 1, (ulong)u));
            (y[u], x[u]) = Math.SinCos(2 * Math.PI * CounterRandom.Unit(options.Seed, 2, (ulong)u));
            (x[u], y[u]) = (x[u] * radius, y[u] * radius);
        }
        return (x, y);
    }

    private static (double X, double Y) Force(
        CsrGraph graph, QuadTree tree, int u, double[] x, double[] y, ForceLayoutOptions options, Stack<(int, double)> stack)
    {
        var k = options.EdgeLength;
        var (forceX, forceY) = tree.Repulsion(u, x, y, options.Theta, k, stack);
        foreach (var v in graph.Neighbours(u))
        {
            var (dx, dy) = (x[u] - x[v], y[u] - y[v]);
            var pull = Math.Sqrt((dx * dx) + (dy * dy)) / k;
            forceX -= dx * pull;
            forceY -= dy * pull;
        }
        var gravity = options.Gravity * Math.Sqrt(graph.NodeCount);
        return (forceX - (x[u] * gravity), forceY - (y[u] * gravity));
    }

    private static void Move(double[] x, double[] y, double[] forceX, double[] forceY, double reach)
    {
        for (var u = 0; u < x.Length; u++)
        {
            var length = Math.Sqrt((forceX[u] * forceX[u]) + (forceY[u] * forceY[u]));
            if (length == 0)
                continue;
            var step = Math.Min(length / 4, reach) / length;
            x[u] += forceX[u] * step;
            y[u] += forceY[u] * step;
        }
    }

    private static void Centre(double[] values)
    {
        if (values.Length == 0)
            return;
        var mean = values.Sum() / values.Length;
        for (var u = 0; u < values.Length; u++)
            values[u] -= mean;
    }
}
