namespace Graph.Analytics;

/// <summary>Distinct arcs from rows to columns, ascending.</summary>
internal sealed record BlockArcs(int[] Rows, int[] Columns)
{
    public int Count => Rows.Length;

    public static BlockArcs Of(CsrGraph graph)
    {
        var (rows, columns) = (new List<int>(graph.Targets.Length), new List<int>(graph.Targets.Length));
        for (var u = 0; u < graph.NodeCount; u++)
        {
            var before = -1;
            foreach (var v in graph.Neighbours(u))
            {
                if (v != before)
                {
                    rows.Add(u);
                    columns.Add(v);
                }
                before = v;
            }
        }
        return new BlockArcs([.. rows], [.. columns]);
    }

    /// <summary>The arcs that do not have both ends inside; column v is marked at n + v.</summary>
    public BlockArcs Without(bool[] isInside, int n)
    {
        int[] kept = [.. Enumerable.Range(0, Count).Where(i => !isInside[Rows[i]] || !isInside[n + Columns[i]])];
        return new BlockArcs(Array.ConvertAll(kept, i => Rows[i]), Array.ConvertAll(kept, i => Columns[i]));
    }
}
