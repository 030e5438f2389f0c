namespace Graph.Analytics;

/// <summary>Operations on label arrays.</summary>
internal static class Partitions
{
    /// <summary>Renumbers labels in 0..n-1 in place so that they count from 0 by first member; returns how many there are.</summary>
    public static int Renumber(int[] labels)
    {
        var number = new int[labels.Length];
        var count = 0;
        for (var u = 0; u < labels.Length; u++)
        {
            ref var label = ref number[labels[u]];
            if (label == 0)
                label = ++count;
            labels[u] = label - 1;
        }
        return count;
    }

    /// <summary>Demands one label in 0..n-1 per node; returns the largest label plus 1, 0 for an empty graph.</summary>
    public static int CheckLabels(CsrGraph graph, int[] labels)
    {
        Check.Length(graph, labels.Length);
        var count = 0;
        foreach (var label in labels)
        {
            if ((uint)label >= (uint)labels.Length)
                throw new ArgumentException($"Label {label} is outside 0..{labels.Length - 1}.", nameof(labels));
            count = Math.Max(count, label + 1);
        }
        return count;
    }

    /// <summary>Splits every label into its connected parts, numbered by first member, over edges of positive weight.</summary>
    public static int[] SplitByConnection(CsrGraph graph, int[] labels, out int count)
    {
        var parts = new int[labels.Length];
        Array.Fill(parts, -1);
        var stack = new int[labels.Length];
        count = 0;
        for (var start = 0; start < labels.Length; start++)
        {
            if (parts[start] >= 0)
                continue;
            parts[start] = count;
            stack[0] = start;
            for (var height = 1; height > 0;)
            {
                var u = stack[--height];
                for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                {
                    var v = graph.Targets[e];
                    if (parts[v] >= 0 || labels[v] != labels[u] || graph.WeightAt(e) <= 0)
                        continue;
                    parts[v] = count;
                    stack[height++] = v;
                }
            }
            count++;
        }
        return parts;
    }

    /// <summary>The same on a level, whose entries all weigh more than 0.</summary>
    public static int[] SplitByConnection(LevelGraph graph, int[] labels)
    {
        var parts = new int[labels.Length];
        Array.Fill(parts, -1);
        var stack = new int[labels.Length];
        var count = 0;
        for (var start = 0; start < labels.Length; start++)
        {
            if (parts[start] >= 0)
                continue;
            parts[start] = count;
            stack[0] = start;
            for (var height = 1; height > 0;)
            {
                var u = stack[--height];
                for (var e = graph.Starts[u]; e < graph.Ends[u]; e++)
                {
                    var v = graph.Targets[e];
                    if (parts[v] >= 0 || labels[v] != labels[u])
                        continue;
                    parts[v] = count;
                    stack[height++] = v;
                }
            }
            count++;
        }
        return parts;
    }
}
