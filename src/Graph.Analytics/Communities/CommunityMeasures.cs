namespace Graph.Analytics;

/// <summary>What each community of a given partition is like.</summary>
public static class CommunityMeasures
{
    /// <summary>Measures size, weight inside and across the border, conductance, density and connectivity of every community.</summary>
    /// <remarks>
    /// <para>Exact. O(n + m) time and memory. Serial, no randomness.</para>
    /// <para>Volume is the sum of strengths: twice the inner weight plus the cut. Conductance is the cut divided by the smaller of
    /// the volume inside and the volume outside; 0 when nothing crosses the border.</para>
    /// <para>R. Kannan, S. Vempala and A. Vetta, On clusterings: good, bad and spectral, J. ACM 51(3), 2004.</para>
    /// </remarks>
    /// <param name="graph">Undirected, weights at least 0; a self-loop lies inside and counts its weight once.</param>
    /// <param name="labels">Length n, labels at least 0 and below n.</param>
    /// <param name="cancellationToken">Checked once.</param>
    /// <returns>Arrays with one entry per label from 0 to the largest one.</returns>
    /// <exception cref="ArgumentException">The graph is directed, a weight is negative, or a label is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static CommunityMeasuresResult Run(CsrGraph graph, int[] labels, CancellationToken cancellationToken)
    {
        Check.Undirected(graph);
        Check.NoNegativeWeights(graph);
        var count = Partitions.CheckLabels(graph, labels);
        cancellationToken.ThrowIfCancellationRequested();

        var sizes = new int[count];
        var (inner, cut) = (new double[count], new double[count]);
        for (var u = 0; u < labels.Length; u++)
        {
            sizes[labels[u]]++;
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                if (labels[graph.Targets[e]] == labels[u])
                    inner[labels[u]] += graph.WeightAt(e) / 2;
                else
                    cut[labels[u]] += graph.WeightAt(e);
        }
        return new CommunityMeasuresResult(
            sizes, inner, cut, Conductances(inner, cut), Densities(graph, labels, sizes), Parts(graph, labels, count));
    }

    private static double[] Conductances(double[] inner, double[] cut)
    {
        var total = 0d;
        for (var c = 0; c < cut.Length; c++)
            total += (2 * inner[c]) + cut[c];
        var conductances = new double[cut.Length];
        for (var c = 0; c < cut.Length; c++)
        {
            var volume = (2 * inner[c]) + cut[c];
            if (cut[c] > 0)
                conductances[c] = Math.Min(1, cut[c] / Math.Min(volume, total - volume));
        }
        return conductances;
    }

    // Links are counted, not weighed, so that the value stays a share of the possible pairs.
    private static double[] Densities(CsrGraph graph, int[] labels, int[] sizes)
    {
        var links = new long[sizes.Length];
        for (var u = 0; u < labels.Length; u++)
        {
            var before = -1;
            foreach (var v in graph.Neighbours(u))
            {
                if (v > u && v != before && labels[v] == labels[u])
                    links[labels[u]]++;
                before = v;
            }
        }

        var densities = new double[sizes.Length];
        for (var c = 0; c < sizes.Length; c++)
            if (sizes[c] > 1)
                densities[c] = 2d * links[c] / ((double)sizes[c] * (sizes[c] - 1));
        return densities;
    }

    private static int[] Parts(CsrGraph graph, int[] labels, int count)
    {
        var partOf = Partitions.SplitByConnection(graph, labels, out var partCount);
        var isSeen = new bool[partCount];
        var parts = new int[count];
        for (var u = 0; u < labels.Length; u++)
        {
            if (isSeen[partOf[u]])
                continue;
            isSeen[partOf[u]] = true;
            parts[labels[u]]++;
        }
        return parts;
    }
}
