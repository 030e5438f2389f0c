namespace Graph.Analytics;

/// <summary>Every edge once, from the end of lower degree to the end of higher degree, nodes numbered by their place in that order.</summary>
/// <param name="Order">The node at every place.</param>
/// <param name="Offsets">Length n + 1.</param>
/// <param name="Targets">Places greater than that of the row.</param>
internal sealed record ForwardRows(int[] Order, int[] Offsets, int[] Targets)
{
    public ReadOnlySpan<int> Of(int place) => Targets.AsSpan(Offsets[place], Offsets[place + 1] - Offsets[place]);

    /// <summary>Orders the rows of a simple undirected graph. O(n + m).</summary>
    public static ForwardRows Of(int[] offsets, int[] targets)
    {
        var degrees = new int[offsets.Length - 1];
        var most = 0;
        for (var u = 0; u < degrees.Length; u++)
            most = Math.Max(most, degrees[u] = offsets[u + 1] - offsets[u]);
        var (_, order) = LevelGraph.GroupBy(degrees, most + 1);
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            places[order[i]] = i;

        var (starts, forward, at) = (new int[offsets.Length], GC.AllocateUninitializedArray<int>(targets.Length / 2), 0);
        for (var i = 0; i < order.Length; i++)
        {
            for (var e = offsets[order[i]]; e < offsets[order[i] + 1]; e++)
                if (places[targets[e]] is var place && place > i)
                    forward[at++] = place;
            starts[i + 1] = at;
        }
        return new ForwardRows(order, starts, forward);
    }
}
