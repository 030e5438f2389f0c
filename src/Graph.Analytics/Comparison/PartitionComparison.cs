namespace Graph.Analytics;

/// <summary>Agreement of two partitions of the same nodes.</summary>
public static class PartitionComparison
{
    /// <summary>Mutual information divided by the mean of both entropies (natural logarithm).</summary>
    /// <remarks>
    /// <para>Exact. O(n) expected time and memory. L. Danon et al., Comparing community structure identification, J. Stat. Mech. P09008, 2005.</para>
    /// </remarks>
    /// <param name="left">A label per node.</param>
    /// <param name="right">A label per node, same length.</param>
    /// <returns>In [0, 1]; 1 for equal partitions, also when both have one group only.</returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static double NormalisedMutualInformation(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        var (both, rows, columns) = Count(left, right);
        double n = left.Count;
        var entropy = Entropy(rows.Values, n) + Entropy(columns.Values, n);
        if (entropy == 0)
            return 1;
        var shared = both.OrderBy(cell => cell.Key)
            .Sum(cell => cell.Value / n * Math.Log(n * cell.Value / ((double)rows[cell.Key.Left] * columns[cell.Key.Right])));
        return Math.Clamp(2 * shared / entropy, 0, 1);
    }

    /// <summary>Share of pairs on which both partitions agree, corrected for chance.</summary>
    /// <remarks>
    /// <para>Exact. O(n) expected time and memory. L. Hubert and P. Arabie, Comparing partitions, J. Classification 2, 1985.</para>
    /// </remarks>
    /// <param name="left">A label per node.</param>
    /// <param name="right">A label per node, same length.</param>
    /// <returns>At most 1, which means equal; about 0 for unrelated partitions.</returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static double AdjustedRandIndex(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        var (both, rows, columns) = Count(left, right);
        var (together, inLeft, inRight) = (both.Values.Sum(Pairs), rows.Values.Sum(Pairs), columns.Values.Sum(Pairs));
        var all = Pairs(left.Count);
        var expected = all == 0 ? 0 : inLeft * inRight / all;
        var most = (inLeft + inRight) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    /// <summary>What one partition leaves unknown about the other, in both directions: H(left | right) + H(right | left), natural logarithm.</summary>
    /// <remarks>
    /// <para>Exact. O(n) expected time and memory. A metric: 0 only for equal partitions, symmetric, with the triangle inequality.</para>
    /// <para>M. Meilă, Comparing clusterings: an information based distance, J. Multivariate Analysis 98, 2007.</para>
    /// </remarks>
    /// <param name="left">A label per node.</param>
    /// <param name="right">A label per node, same length.</param>
    /// <returns>In [0, ln n]; 0 for equal partitions and for no nodes.</returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static double VariationOfInformation(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        var (both, rows, columns) = Count(left, right);
        double n = left.Count;
        return both.OrderBy(cell => cell.Key).Sum(cell => cell.Value / n *
            (Math.Log(rows[cell.Key.Left] / (double)cell.Value) + Math.Log(columns[cell.Key.Right] / (double)cell.Value)));
    }

    private static (Dictionary<(int Left, int Right), int> Both, Dictionary<int, int> Left, Dictionary<int, int> Right) Count(
        IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        if (left.Count != right.Count)
            throw new ArgumentException($"Both partitions cover the same nodes: {left.Count}, not {right.Count}.", nameof(right));
        var pairs = left.Zip(right, (a, b) => (Left: a, Right: b)).ToArray();
        return (pairs.CountBy(pair => pair).ToDictionary(), left.CountBy(a => a).ToDictionary(), right.CountBy(b => b).ToDictionary());
    }

    private static double Entropy(IEnumerable<int> counts, double n) => -counts.Order().Sum(count => count / n * Math.Log(count / n));

    private static double Pairs(int count) => count / 2d * (count - 1);
}
