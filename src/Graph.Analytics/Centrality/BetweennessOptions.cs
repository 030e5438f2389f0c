namespace Graph.Analytics;

/// <summary>How <see cref="Betweenness"/> runs.</summary>
public sealed record BetweennessOptions
{
    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Distinct nodes whose shortest paths are counted; null means all, which is exact. Their order does not matter.</summary>
    public IReadOnlyList<int>? Sources { get; init; }

    /// <summary>The sources in ascending order, checked.</summary>
    internal int[] SourcesOf(CsrGraph graph)
    {
        if (Sources is null)
            return [.. Enumerable.Range(0, graph.NodeCount)];
        int[] sources = [.. Sources.Order()];
        for (var i = 0; i < sources.Length; i++)
        {
            Check.Node(graph, sources[i], nameof(Sources));
            if (i > 0 && sources[i] == sources[i - 1])
                throw new ArgumentException($"Source {sources[i]} is named twice.", nameof(Sources));
        }
        return sources;
    }
}
