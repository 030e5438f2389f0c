namespace Graph.Analytics;

/// <summary>Cycles whose times ascend: money that comes back.</summary>
public static class TemporalCycles
{
    /// <summary>Lists the cycles of dated arcs that visit no node twice, take a bounded time and have a bounded number of arcs.</summary>
    /// <remarks>
    /// <para>Exact and complete unless a limit is met, which the result says. From every arc a depth-first search follows later arcs;
    /// a backward search first finds how late each node can still leave for the root, and nothing else is entered.</para>
    /// <para>Time grows with the number of walks inside the window, in the worst case exponentially in the number of arcs of a
    /// cycle; arcs between different strong components are never looked at. O(n + m) memory. No recursion, no randomness, serial.</para>
    /// <para>R. Kumar and T. Calders, 2SCENT: an efficient algorithm to enumerate all simple temporal cycles, PVLDB 11(11), 2018;
    /// J. Blanuša, P. Ienne and K. Atasu, Scalable fine-grained parallel cycle enumeration algorithms, SPAA 2022.</para>
    /// </remarks>
    /// <param name="graph">Dated arcs; an arc from a node to itself is no cycle.</param>
    /// <param name="options">Window, most arcs, limits.</param>
    /// <param name="cancellationToken">Checked every 4096 arcs and every 65 536 steps.</param>
    /// <returns>The cycles, each once, starting with its earliest arc (of equal times: where it can start; all equal: the lowest).</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static TemporalCyclesResult Run(TemporalGraph graph, TemporalCyclesOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        var strong = StrongComponents.Run(Static(graph), cancellationToken).Labels;
        var search = new TemporalCycleSearch(graph, strong, options, cancellationToken);
        for (var root = 0; root < graph.ArcCount && !search.IsExhausted; root++)
        {
            if ((root & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var (u, v) = (graph.Sources[root], graph.Targets[root]);
            if (u != v && strong[u] == strong[v])
                search.From(root);
        }
        return new TemporalCyclesResult(search.Cycles, !search.IsExhausted);
    }

    private static CsrGraph Static(TemporalGraph graph)
    {
        var builder = new CsrGraphBuilder(graph.NodeCount, isDirected: true);
        for (var arc = 0; arc < graph.ArcCount; arc++)
            builder.Add(graph.Sources[arc], graph.Targets[arc]);
        return builder.Build();
    }
}
