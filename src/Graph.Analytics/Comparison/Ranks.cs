namespace Graph.Analytics;

/// <summary>Ranks of values.</summary>
internal static class Ranks
{
    // Values closer than this share of the larger one are the same up to the rounding of the kernels, hence tied.
    private const double TieShare = 1e-12;

    /// <summary>Rank 1 for the largest value; ties share their mean rank. O(n log n).</summary>
    public static double[] Of(double[] values)
    {
        var n = values.Length;
        var order = new int[n];
        for (var i = 0; i < n; i++)
            order[i] = i;
        Array.Sort(order, (a, b) => values[b].CompareTo(values[a]));
        var ranks = new double[n];
        for (int from = 0, to; from < n; from = to)
        {
            to = from + 1;
            while (to < n && IsTie(values[order[to - 1]], values[order[to]]))
                to++;
            for (var i = from; i < to; i++)
                ranks[order[i]] = (from + 1 + to) / 2d;
        }
        return ranks;
    }

    private static bool IsTie(double larger, double smaller) =>
        larger == smaller || larger - smaller <= TieShare * Math.Max(Math.Abs(larger), Math.Abs(smaller));
}
