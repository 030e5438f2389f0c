namespace Graph.Analytics;

/// <summary>One score out of several measures.</summary>
public static class RankAverage
{
    /// <summary>Averages the ranks that each item has under each measure and maps them to [0, 1].</summary>
    /// <remarks>
    /// <para>Rank 1 is the largest value; ties share their mean rank (values that differ by rounding only are ties). A rank
    /// becomes (n - rank) / (n - 1), so that the best has 1 and the last 0; a single item has 1. O(k · n log n) time.</para>
    /// <para>The Borda count: J.-C. de Borda, 1784; C. Dwork et al., Rank aggregation methods for the web, WWW 2001.</para>
    /// </remarks>
    /// <param name="measures">One or more arrays of the same length n, larger being better.</param>
    /// <returns>Length n in [0, 1].</returns>
    /// <exception cref="ArgumentException">There is no measure, lengths differ, or a value is not a number.</exception>
    public static double[] Run(IReadOnlyList<double[]> measures)
    {
        if (measures.Count == 0)
            throw new ArgumentException("At least one measure is needed.", nameof(measures));
        var n = measures[0].Length;
        var scores = new double[n];
        foreach (var measure in measures)
        {
            if (measure.Length != n)
                throw new ArgumentException($"Measures have one length: {n}, not {measure.Length}.", nameof(measures));
            if (measure.Any(double.IsNaN))
                throw new ArgumentException("A measure holds a value that is not a number.", nameof(measures));
            Add(measure, scores);
        }
        for (var i = 0; i < n; i++)
            scores[i] /= measures.Count;
        return scores;
    }

    private static void Add(double[] measure, double[] scores)
    {
        var (n, ranks) = (measure.Length, Ranks.Of(measure));
        for (var i = 0; i < n; i++)
            scores[i] += n == 1 ? 1 : (n - ranks[i]) / (n - 1);
    }
}
