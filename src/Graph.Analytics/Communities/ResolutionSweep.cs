namespace Graph.Analytics;

/// <summary>Communities at several resolutions and how far each can be trusted.</summary>
public static class ResolutionSweep
{
    /// <summary>Runs <see cref="Leiden"/> several times at every resolution and compares the partitions: the stability curve.</summary>
    /// <remarks>
    /// <para>Heuristic as <see cref="Leiden"/> is; the comparisons are exact. A resolution is trustworthy where the runs agree and
    /// where the neighbouring resolutions give nearly the same partition.</para>
    /// <para>Resolutions × runs × the cost of Leiden, plus O(runs² · n) a resolution for the comparisons; O(n) memory per run of one
    /// resolution, and one graph per worker.</para>
    /// <para>Depends on the seed (run i uses seed + i), not on threads: every run is serial and stands at its own place.</para>
    /// <para>R. Lambiotte, Multi-scale modularity and dynamics, WiOpt 2010; V. A. Traag, G. Krings and P. Van Dooren, Significant
    /// scales in community structure, Scientific Reports 3, 2930, 2013.</para>
    /// </remarks>
    /// <param name="graph">As <see cref="Leiden"/> demands.</param>
    /// <param name="options">Resolutions, runs, objective, threads.</param>
    /// <param name="cancellationToken">Checked as in Leiden.</param>
    /// <returns>One point per resolution, in the order given.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or the graph is not what Leiden demands.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static IReadOnlyList<SweepPoint> Run(CsrGraph graph, ResolutionSweepOptions options, CancellationToken cancellationToken)
    {
        options.Validate(graph);
        var points = new SweepPoint[options.Resolutions.Count];
        for (var i = 0; i < points.Length; i++)
        {
            var runs = RunsAt(graph, options.Resolutions[i], options, cancellationToken);
            points[i] = Compare(options.Resolutions[i], runs, i == 0 ? null : points[i - 1].Labels);
        }
        return points;
    }

    private static LeidenResult[] RunsAt(CsrGraph graph, double resolution, ResolutionSweepOptions options, CancellationToken cancellationToken)
    {
        var runs = new LeidenResult[options.Runs];
        Blocks.For(runs.Length, options.Threads, cancellationToken, () => options.Leiden with { Resolution = resolution, Threads = 1 }, (leiden, run, _, _) =>
            runs[run] = Leiden.Run(graph, leiden with { Seed = leiden.Seed + (ulong)run }, cancellationToken), size: 1);
        return runs;
    }

    private static SweepPoint Compare(double resolution, LeidenResult[] runs, int[]? before)
    {
        var best = runs[0];
        foreach (var run in runs)
            if (run.Quality > best.Quality)
                best = run;

        var (agreement, spread, pairs) = (0d, 0d, 0);
        for (var i = 0; i < runs.Length; i++)
            for (var j = 0; j < i; j++, pairs++)
            {
                agreement += PartitionComparison.NormalisedMutualInformation(runs[i].Labels, runs[j].Labels);
                spread += PartitionComparison.VariationOfInformation(runs[i].Labels, runs[j].Labels);
            }

        var sizes = new int[best.CommunityCount];
        foreach (var label in best.Labels)
            sizes[label]++;
        return new SweepPoint(
            resolution, best.Labels, best.CommunityCount, sizes.DefaultIfEmpty().Max(), best.Quality,
            pairs == 0 ? 1 : agreement / pairs, pairs == 0 ? 0 : spread / pairs,
            before is null ? 0 : PartitionComparison.VariationOfInformation(before, best.Labels));
    }
}
