namespace Graph.Analytics;

/// <summary>Drawing of groups as separate discs.</summary>
public static class CommunityLayout
{
    private static readonly double GoldenAngle = Math.PI * (3 - Math.Sqrt(5));

    /// <summary>Packs the groups on circles round the largest one; inside a group the members with most links to it lie in the middle.</summary>
    /// <remarks>
    /// <para>Discs never overlap. Members follow a sunflower spiral in the order of falling degree within their group, then of
    /// number. O(n log n + m) time, O(n) memory; no randomness. Direction, weights and self-loops are ignored.</para>
    /// <para>H. Vogel, A better way to construct the sunflower head, Mathematical Biosciences 44, 1979.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="options">Groups and distances.</param>
    /// <param name="cancellationToken">Checked once.</param>
    /// <returns>Positions; the largest group (the first among ties) is centred on 0, 0.</returns>
    /// <exception cref="ArgumentException">There is not one group per node, or a distance is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static Layout Run(CsrGraph graph, CommunityLayoutOptions options, CancellationToken cancellationToken)
    {
        Check.Length(graph, options.Groups.Count, nameof(options.Groups));
        Check.Positive(options.NodeGap);
        Check.Positive(options.GroupGap);
        cancellationToken.ThrowIfCancellationRequested();
        var degree = DegreesInside(graph.ToUndirected(), options.Groups);
        int[][] groups = [.. Enumerable.Range(0, graph.NodeCount)
            .GroupBy(u => options.Groups[u])
            .OrderByDescending(group => group.Count())
            .Select(group => group.OrderByDescending(u => degree[u]).ToArray())];
        var radii = Array.ConvertAll(groups, group => options.NodeGap * Math.Sqrt(group.Length));
        var centres = Pack(radii, options.GroupGap);

        var layout = new Layout(new float[graph.NodeCount], new float[graph.NodeCount]);
        for (var g = 0; g < groups.Length; g++)
            for (var i = 0; i < groups[g].Length; i++)
            {
                var radius = options.NodeGap * Math.Sqrt(i);
                layout.X[groups[g][i]] = (float)(centres[g].X + (radius * Math.Cos(i * GoldenAngle)));
                layout.Y[groups[g][i]] = (float)(centres[g].Y + (radius * Math.Sin(i * GoldenAngle)));
            }
        return layout;
    }

    private static int[] DegreesInside(CsrGraph graph, IReadOnlyList<int> groups)
    {
        var degrees = new int[graph.NodeCount];
        for (var u = 0; u < degrees.Length; u++)
            foreach (var v in graph.Neighbours(u))
                if (v != u && groups[v] == groups[u])
                    degrees[u]++;
        return degrees;
    }

    /// <summary>Fills circle after circle; radii fall, so the first disc of a circle decides how far out it runs.</summary>
    private static (double X, double Y)[] Pack(double[] radii, double gap)
    {
        var centres = new (double X, double Y)[radii.Length];
        var outer = radii.Length == 0 ? 0 : radii[0];
        for (var next = 1; next < radii.Length;)
        {
            var circle = outer + gap + radii[next];
            outer = circle + radii[next];
            var angle = 0d;
            for (var first = next; next < radii.Length; next++)
            {
                // A disc takes the angle under which it and half the gap on either side are seen from the middle.
                var half = Math.Asin(Math.Min(1, (radii[next] + (gap / 2)) / circle));
                if (next > first && angle + (2 * half) > 2 * Math.PI)
                    break;
                centres[next] = (circle * Math.Cos(angle + half), circle * Math.Sin(angle + half));
                angle += 2 * half;
            }
        }
        return centres;
    }
}
