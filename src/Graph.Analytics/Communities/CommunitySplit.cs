namespace Graph.Analytics;

/// <summary>Divides communities that are too large to be read.</summary>
public static class CommunitySplit
{
    /// <summary>Runs <see cref="Leiden"/> inside every community above a size, again and again, until all parts are small or refuse to divide.</summary>
    /// <remarks>
    /// <para>Each large community is taken out as a graph of its own. Where Leiden finds one community only, the resolution rises by
    /// a factor; where it divides, parts that are still too large are divided in turn, from the first resolution again.</para>
    /// <para>Heuristic. Guaranteed: parts are connected and nest inside the communities given; small communities stay as they are.</para>
    /// <para>The cost of Leiden on the large communities, times depth and rises; O(n + m) memory. No recursion.</para>
    /// <para>Depends on the seed, not on threads.</para>
    /// <para>S. Fortunato and M. Barthélemy, Resolution limit in community detection, PNAS 104(1), 2007, recommends the second look.</para>
    /// </remarks>
    /// <param name="graph">As <see cref="Leiden"/> demands.</param>
    /// <param name="labels">Length n, labels in 0..n-1.</param>
    /// <param name="options">Size, objective, how the resolution rises.</param>
    /// <param name="cancellationToken">Checked as in Leiden.</param>
    /// <returns>The finer partition, and where each part came from.</returns>
    /// <exception cref="ArgumentException">An option or a label is out of range, or the graph is not what Leiden demands.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static CommunitySplitResult Run(CsrGraph graph, int[] labels, CommunitySplitOptions options, CancellationToken cancellationToken)
    {
        options.Validate(graph);
        var (starts, members) = LevelGraph.GroupBy(labels, Partitions.CheckLabels(graph, labels));
        var done = new List<(int[] Members, int Depth)>();
        var oversized = 0;
        var waiting = new Stack<(int[] Members, int Depth)>();
        for (var c = starts.Length - 2; c >= 0; c--)
            if (starts[c + 1] > starts[c])
                waiting.Push((members[starts[c]..starts[c + 1]], 0));

        while (waiting.TryPop(out var community))
        {
            var parts = community.Members.Length > options.SizeMax ? Divide(graph, community.Members, options, cancellationToken) : null;
            if (parts is null)
            {
                oversized += community.Members.Length > options.SizeMax ? 1 : 0;
                done.Add(community);
                continue;
            }
            foreach (var part in parts)
                waiting.Push((part, community.Depth + 1));
        }
        return Number(labels, done, oversized);
    }

    /// <summary>The parts of a community, or null when it does not fall apart at any allowed resolution.</summary>
    private static int[][]? Divide(CsrGraph graph, int[] members, CommunitySplitOptions options, CancellationToken cancellationToken)
    {
        var inside = graph.Induced(members);
        var leiden = options.Leiden;
        for (var rise = 0; rise <= options.RisesMax; rise++)
        {
            var found = Leiden.Run(inside, leiden, cancellationToken);
            if (found.CommunityCount > 1)
            {
                var (starts, places) = LevelGraph.GroupBy(found.Labels, found.CommunityCount);
                var parts = new int[found.CommunityCount][];
                for (var c = 0; c < parts.Length; c++)
                    parts[c] = Array.ConvertAll(places[starts[c]..starts[c + 1]], place => members[place]);
                return parts;
            }
            leiden = leiden with { Resolution = leiden.Resolution * options.Factor };
        }
        return null;
    }

    private static CommunitySplitResult Number(int[] before, List<(int[] Members, int Depth)> communities, int oversized)
    {
        communities.Sort((a, b) => a.Members[0].CompareTo(b.Members[0]));
        var labels = new int[before.Length];
        var (parents, depths) = (new int[communities.Count], new int[communities.Count]);
        for (var c = 0; c < communities.Count; c++)
        {
            (parents[c], depths[c]) = (before[communities[c].Members[0]], communities[c].Depth);
            foreach (var u in communities[c].Members)
                labels[u] = c;
        }
        return new CommunitySplitResult(labels, communities.Count, parents, depths, oversized);
    }
}
