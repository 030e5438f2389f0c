namespace Graph.Analytics;

/// <summary>The neighbours of every node with direction ignored, without self-loops and without copies.</summary>
/// <param name="Offsets">Length n + 1.</param>
/// <param name="Targets">Neighbours, ascending within a row.</param>
/// <param name="Arcs">Beside Targets: 2 for an undirected edge or a mutual pair of arcs, 1 for a single arc.</param>
internal sealed record SimpleView(int[] Offsets, int[] Targets, byte[] Arcs)
{
    public int NodeCount => Offsets.Length - 1;

    public int Degree(int u) => Offsets[u + 1] - Offsets[u];

    public static SimpleView Of(CsrGraph graph)
    {
        var reverse = graph.Reverse();
        var offsets = new int[graph.NodeCount + 1];
        var targets = new int[graph.IsDirected ? 2 * graph.Targets.Length : graph.Targets.Length];
        var arcs = new byte[targets.Length];
        var at = 0;
        for (var u = 0; u < graph.NodeCount; u++)
        {
            var outgoing = graph.Neighbours(u);
            var incoming = reverse.Neighbours(u);
            for (int i = 0, j = 0; i < outgoing.Length || j < incoming.Length;)
            {
                var v = Math.Min(i < outgoing.Length ? outgoing[i] : int.MaxValue, j < incoming.Length ? incoming[j] : int.MaxValue);
                var count = (Skip(outgoing, ref i, v) ? 1 : 0) + (Skip(incoming, ref j, v) ? 1 : 0);
                if (v == u)
                    continue;
                targets[at] = v;
                arcs[at++] = (byte)count;
            }
            offsets[u + 1] = at;
        }
        return new SimpleView(offsets, targets[..at], arcs[..at]);
    }

    /// <summary>The rows alone. A graph that is undirected and simple already lends its own arrays.</summary>
    public static (int[] Offsets, int[] Targets) Rows(CsrGraph graph)
    {
        if (!graph.IsDirected && IsSimple(graph))
            return (graph.Offsets, graph.Targets);
        var view = Of(graph);
        return (view.Offsets, view.Targets);
    }

    private static bool IsSimple(CsrGraph graph)
    {
        for (var u = 0; u < graph.NodeCount; u++)
        {
            var before = -1;
            foreach (var v in graph.Neighbours(u))
            {
                if (v == before || v == u)
                    return false;
                before = v;
            }
        }
        return true;
    }

    private static bool Skip(ReadOnlySpan<int> row, ref int i, int v)
    {
        var start = i;
        while (i < row.Length && row[i] == v)
            i++;
        return i > start;
    }
}
