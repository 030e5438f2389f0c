namespace Graph.Analytics;

/// <summary>Sizes of nodes and the rate at which two sizes are expected to be linked; see <see cref="LevelGraph"/>.</summary>
/// <param name="Sizes">Strengths, node sizes, or the strengths of the first mode.</param>
/// <param name="OtherSizes">The strengths of the second mode (Barber), else null.</param>
/// <param name="Rate">Expected weight per product of sizes.</param>
/// <param name="EdgeWeight">Weight of all edges, a self-loop once.</param>
internal sealed record NullModel(double[] Sizes, double[]? OtherSizes, double Rate, double EdgeWeight)
{
    public static NullModel Of(CsrGraph graph, LeidenOptions options)
    {
        var strengths = Strength.Run(graph);
        var total = 0d;
        foreach (var strength in strengths)
            total += strength / 2;
        var rate = total > 0 ? options.Resolution / total : 0;
        return options.Objective switch
        {
            CommunityObjective.Cpm => new NullModel(NodeSizes(graph, options), null, options.Resolution, total),
            CommunityObjective.Barber => TwoMode(graph, strengths, rate, total),
            _ => new NullModel(strengths, null, rate / 2, total),
        };
    }

    private static double[] NodeSizes(CsrGraph graph, LeidenOptions options)
    {
        if (options.NodeSizes is not null)
            return [.. options.NodeSizes];
        var sizes = new double[graph.NodeCount];
        Array.Fill(sizes, 1);
        return sizes;
    }

    // Which side of a component is called the first does not matter: communities never span components.
    private static NullModel TwoMode(CsrGraph graph, double[] strengths, double rate, double total)
    {
        var isSecond = Sides(graph);
        var sizes = new double[strengths.Length];
        var otherSizes = new double[strengths.Length];
        for (var u = 0; u < strengths.Length; u++)
            (isSecond[u] ? otherSizes : sizes)[u] = strengths[u];
        return new NullModel(sizes, otherSizes, rate, total);
    }

    private static bool[] Sides(CsrGraph graph)
    {
        var side = new bool[graph.NodeCount];
        var isSeen = new bool[graph.NodeCount];
        var stack = new Stack<int>();
        for (var start = 0; start < graph.NodeCount; start++)
        {
            if (isSeen[start])
                continue;
            isSeen[start] = true;
            stack.Push(start);
            while (stack.TryPop(out var u))
                foreach (var v in graph.Neighbours(u))
                {
                    if (isSeen[v] && side[v] == side[u])
                        throw new ArgumentException($"The graph is not two-mode: nodes {u} and {v} lie on an odd cycle.", nameof(graph));
                    if (isSeen[v])
                        continue;
                    (isSeen[v], side[v]) = (true, !side[u]);
                    stack.Push(v);
                }
        }
        return side;
    }
}
