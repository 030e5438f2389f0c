namespace Graph.Analytics;

/// <summary>Dense blocks that form in a short time.</summary>
public static class BlockWindows
{
    /// <summary>Runs <see cref="Fraudar"/> on the arcs of every window of time and returns the densest blocks.</summary>
    /// <remarks>
    /// <para>What agrees in who, with whom and when is hard to come by honestly: a shop gathers the same faces over months, a gang in a night.</para>
    /// <para>Guarantee per window as in Fraudar. Windows overlap by half, so that a burst of half a window lies whole in one of them.</para>
    /// <para>O(window / step · m log m) time, O(n + m of a window) memory per worker. No randomness; the same for any number of threads.</para>
    /// <para>B. Hooi et al., KDD 2016; A. Beutel et al., CopyCatch: stopping group attacks by spotting lockstep behavior, WWW 2013.</para>
    /// </remarks>
    /// <param name="graph">Dated arcs from rows to columns.</param>
    /// <param name="options">Window, step, blocks per window, threads.</param>
    /// <param name="cancellationToken">Checked as in Fraudar.</param>
    /// <returns>Blocks by falling density, ties by time; of blocks with the same rows and columns the densest, then the earliest.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static IReadOnlyList<WindowedBlock> Run(TemporalGraph graph, BlockWindowsOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        var windows = Windows(graph, options);
        var found = new List<WindowedBlock>[windows.Count];
        Blocks.For(windows.Count, options.Threads, cancellationToken, () => 0, (_, window, _, _) =>
            found[window] = In(graph, windows[window].From, windows[window].To, options.Fraudar, cancellationToken), size: 1);
        return [.. found.SelectMany(blocks => blocks)
            .OrderByDescending(block => block.Block.Density).ThenBy(block => block.First)
            .DistinctBy(block => (string.Join(',', block.Block.Rows), string.Join(',', block.Block.Columns)))
            .Take(options.CountMax)];
    }

    /// <summary>Ranges of arcs, empty ones and repetitions left out.</summary>
    private static List<(int From, int To)> Windows(TemporalGraph graph, BlockWindowsOptions options)
    {
        var windows = new List<(int From, int To)>();
        if (graph.ArcCount == 0)
            return windows;
        Int128 step = options.Step ?? Math.Max(1, options.Window / 2);
        for (Int128 start = graph.Times[0]; start <= graph.Times[^1]; start += step)
        {
            var (from, to) = graph.Between((long)start, (long)Int128.Min(start + options.Window - 1, long.MaxValue));
            if (from < to && (windows.Count == 0 || windows[^1] != (from, to)))
                windows.Add((from, to));
            // Nothing for a long time: go on where the next arc comes into sight.
            if (from == to && from < graph.ArcCount)
                start += (graph.Times[from] - options.Window - start) / step * step;
        }
        return windows;
    }

    private static List<WindowedBlock> In(TemporalGraph graph, int from, int to, FraudarOptions options, CancellationToken cancellationToken)
    {
        var builder = new CsrGraphBuilder(graph.NodeCount, isDirected: true);
        for (var arc = from; arc < to; arc++)
            builder.Add(graph.Sources[arc], graph.Targets[arc]);
        return [.. Fraudar.Run(builder.Build(), options, cancellationToken).Select(Dated)];

        WindowedBlock Dated(DenseBlock block)
        {
            var (first, last) = (-1, -1);
            for (var arc = from; arc < to; arc++)
                if (Array.BinarySearch(block.Rows, graph.Sources[arc]) >= 0 && Array.BinarySearch(block.Columns, graph.Targets[arc]) >= 0)
                    (first, last) = (first < 0 ? arc : first, arc);
            return new WindowedBlock(block, graph.Times[first], graph.Times[last]);
        }
    }
}
