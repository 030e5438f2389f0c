namespace Graph.Analytics;

internal static class UnitVectors
{
    /// <summary>Scales to Euclidean length 1; a zero vector stays as it is.</summary>
    public static void Normalise(double[] values)
    {
        // Dividing by the largest entry first keeps the squares in range.
        var largest = 0d;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        if (largest == 0)
            return;
        var length = 0d;
        foreach (var value in values)
            length += value / largest * (value / largest);
        for (var u = 0; u < values.Length; u++)
            values[u] = values[u] / largest / Math.Sqrt(length);
    }
}
