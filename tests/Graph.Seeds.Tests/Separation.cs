namespace Graph.Seeds.Tests;

/// <summary>How well one value separates two kinds of people.</summary>
internal static class Separation
{
    /// <summary>Area under the curve, whichever direction separates better: 0.5 tells nothing, 1 everything.</summary>
    public static double Auc(IEnumerable<(double Value, bool IsPositive)> samples)
    {
        var sorted = samples.OrderBy(sample => sample.Value).ToList();
        var (rankSum, positives) = (0.0, sorted.Count(sample => sample.IsPositive));
        for (var i = 0; i < sorted.Count;)
        {
            var end = i;
            while (end < sorted.Count && sorted[end].Value == sorted[i].Value)
                end++;
            for (var k = i; k < end; k++)
                rankSum += sorted[k].IsPositive ? (i + end + 1) / 2.0 : 0;
            i = end;
        }
        var negatives = sorted.Count - positives;
        if (positives == 0 || negatives == 0)
            return 0.5;
        var auc = (rankSum - positives * (positives + 1) / 2.0) / ((double)positives * negatives);
        return Math.Max(auc, 1 - auc);
    }
}
