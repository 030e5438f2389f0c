namespace Graph.Analytics;

/// <summary>Paths that respect time: who can have passed something on to whom.</summary>
public static class TemporalPaths
{
    /// <summary>From one source, the earliest arrival and the path of fewest arcs to every node along arcs of ascending time.</summary>
    /// <remarks>
    /// <para>Exact. One pass over the arcs in the order of time; every node keeps the arrivals that may still be continued, fewest
    /// arcs first. Where arcs may share a time, those of one time are settled together.</para>
    /// <para>O(m log m) time at most, O(n + m) memory. No randomness, no recursion; equal arcs are told apart by their number.</para>
    /// <para>With a longest stay a path may have to come back to a node; without one, a path never repeats a node. Paths that start
    /// at the source may wait there as long as they like.</para>
    /// <para>H. Wu et al., Path problems in temporal graphs, PVLDB 7(9), 2014; A. Casteigts et al., Finding temporal paths under
    /// waiting time constraints, Algorithmica 83, 2021.</para>
    /// </remarks>
    /// <param name="graph">Dated arcs.</param>
    /// <param name="source">A node in 0..n-1.</param>
    /// <param name="options">Window, longest stay, most arcs.</param>
    /// <param name="cancellationToken">Checked every 4096 arcs.</param>
    /// <returns>The arcs by which nodes are reached; the source itself has none unless a path returns to it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The source is not a node or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static TemporalPathsResult Run(TemporalGraph graph, int source, TemporalPathOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        if ((uint)source >= (uint)graph.NodeCount)
            throw new ArgumentOutOfRangeException(nameof(source), source, $"A node is in 0..{graph.NodeCount - 1}.");
        var search = new TemporalSearch(graph, source, options);
        var (from, to) = graph.Between(options.Start, options.End);
        for (int at = from, next; at < to; at = next)
        {
            if (((at - from) & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            next = at + 1;
            while (next < to && graph.Times[next] == graph.Times[at])
                next++;
            search.Take(at, next);
        }
        return search.Answer();
    }
}
