namespace Graph.Analytics;

/// <summary>Core and periphery.</summary>
public static class CorePeriphery
{
    /// <summary>Finds the division with the fewest pairs against the ideal: all linked inside the core, none inside the periphery.</summary>
    /// <remarks>
    /// <para>Exact: an optimal core is a prefix of the nodes by falling degree. Pairs between core and periphery do not count.
    /// O(n log n + m) time, O(n + m) memory.</para>
    /// <para>Direction, weights, self-loops and copies are ignored. Serial, no randomness. Of equally good cores the largest is
    /// taken; where the border runs through nodes of one degree the smaller nodes are in.</para>
    /// <para>S. P. Borgatti and M. G. Everett, Models of core/periphery structures, Social Networks 21, 1999; S. Z. W. Lip, A fast
    /// algorithm for the discrete core/periphery bipartitioning problem, 2011 (arXiv 1102.5511).</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <returns>The core and how well the division fits.</returns>
    public static CorePeripheryResult Run(CsrGraph graph)
    {
        var view = SimpleView.Of(graph);
        int[] order = [.. Enumerable.Range(0, view.NodeCount).OrderByDescending(view.Degree)];
        var (mismatches, core) = ((long)view.Targets.Length / 2, 0);

        // Taking in the next node asks for a link to each of the core and excuses all its links.
        for (; core < order.Length && view.Degree(order[core]) >= core; core++)
            mismatches += core - view.Degree(order[core]);

        var isCore = new bool[view.NodeCount];
        for (var i = 0; i < core; i++)
            isCore[order[i]] = true;
        return new CorePeripheryResult(isCore, core, mismatches, Correlation(view, isCore, core));
    }

    private static double Correlation(SimpleView view, bool[] isCore, long core)
    {
        var (inCore, inPeriphery) = (0L, 0L);
        for (var u = 0; u < isCore.Length; u++)
            foreach (var v in view.Targets.AsSpan(view.Offsets[u], view.Degree(u)))
                if (v > u && isCore[u] && isCore[v])
                    inCore++;
                else if (v > u && !isCore[u] && !isCore[v])
                    inPeriphery++;
        var periphery = isCore.Length - core;
        var (corePairs, peripheryPairs) = (core * (core - 1d) / 2, periphery * (periphery - 1d) / 2);
        var (pairs, links) = (corePairs + peripheryPairs, (double)(inCore + inPeriphery));
        var spread = corePairs * peripheryPairs * links * (pairs - links);
        return spread > 0 ? ((pairs * inCore) - (corePairs * links)) / Math.Sqrt(spread) : 0;
    }
}
