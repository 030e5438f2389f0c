namespace Graph.Analytics;

/// <summary>The quality of a given partition under one of the objectives.</summary>
public static class PartitionQuality
{
    /// <summary>
    /// Modularity: sum over communities of inside/2m - resolution · (strength/2m)². CPM: sum of inside weight - resolution ·
    /// pairs of sizes inside. Barber: sum of inside/m - resolution · (strength of one mode · strength of the other)/m².
    /// </summary>
    /// <remarks>
    /// <para>Exact. O(n + m) time. A self-loop adds twice its weight to the strength of its node and to the inside of its community.</para>
    /// <para>M. E. J. Newman and M. Girvan, Phys. Rev. E 69, 026113, 2004; V. A. Traag et al., Phys. Rev. E 84, 016114, 2011;
    /// M. J. Barber, Phys. Rev. E 76, 066102, 2007.</para>
    /// </remarks>
    /// <param name="graph">Undirected, weights at least 0.</param>
    /// <param name="labels">Length n, labels in 0..n-1.</param>
    /// <param name="options">Objective, resolution and node sizes; the rest is ignored.</param>
    /// <returns>0 when the graph has no weight (CPM: no pair of nodes in a community).</returns>
    /// <exception cref="ArgumentException">A directed graph, a negative weight, a label out of range, or Barber on a graph that is not two-mode.</exception>
    public static double Of(CsrGraph graph, int[] labels, LeidenOptions options)
    {
        options.Validate(graph);
        Check.Length(graph, labels.Length);
        foreach (var label in labels)
            if ((uint)label >= (uint)labels.Length)
                throw new ArgumentException($"Label {label} is outside 0..{labels.Length - 1}.", nameof(labels));
        return Of(graph, labels, options, NullModel.Of(graph, options));
    }

    internal static double Of(CsrGraph graph, int[] labels, LeidenOptions options, NullModel model)
    {
        var n = labels.Length;
        var sizes = LevelGraph.SumBy(labels, n, model.Sizes);
        var otherSizes = model.OtherSizes is null ? sizes : LevelGraph.SumBy(labels, n, model.OtherSizes);
        var ownPairs = options.Objective == CommunityObjective.Cpm ? SumOfSquaresBy(labels, model.Sizes) : new double[n];
        var quality = WeightInside(graph, labels);
        var pairs = options.Objective == CommunityObjective.Barber ? 1 : 0.5;
        for (var c = 0; c < n; c++)
            quality -= model.Rate * pairs * ((sizes[c] * otherSizes[c]) - ownPairs[c]);
        return options.Objective == CommunityObjective.Cpm ? quality : model.EdgeWeight > 0 ? quality / model.EdgeWeight : 0;
    }

    private static double WeightInside(CsrGraph graph, int[] labels)
    {
        var twice = 0d;
        for (var u = 0; u < labels.Length; u++)
        {
            var row = graph.Neighbours(u);
            var weights = graph.WeightsOf(u);
            var (own, inside) = (labels[u], 0d);
            for (var i = 0; i < row.Length; i++)
                if (labels[row[i]] == own)
                    inside += weights.IsEmpty ? 1 : weights[i];
            twice += inside;
        }
        return twice / 2;
    }

    private static double[] SumOfSquaresBy(int[] labels, double[] sizes)
    {
        var sums = new double[labels.Length];
        for (var u = 0; u < labels.Length; u++)
            sums[labels[u]] += sizes[u] * sizes[u];
        return sums;
    }
}
