namespace Graph.Analytics;

/// <summary>Whole-number lengths beside the entries of a graph, so that equal paths are equal and not nearly equal.</summary>
public static class Lengths
{
    /// <summary>The largest length of one edge: sums over any path of a graph stay within 64 bits.</summary>
    public const long Max = 1L << 31;

    /// <summary>The weights themselves, which must be whole.</summary>
    /// <param name="graph">Weights in 0..2^31, or none: then every length is 1.</param>
    /// <returns>One length per entry of <see cref="CsrGraph.Targets"/>.</returns>
    /// <exception cref="ArgumentException">A weight is not a whole number in the range.</exception>
    public static long[] OfWeights(CsrGraph graph)
    {
        var lengths = new long[graph.Targets.Length];
        for (var e = 0; e < lengths.Length; e++)
        {
            var weight = graph.WeightAt(e);
            if (weight is < 0 or > Max || weight != Math.Floor(weight))
                throw new ArgumentException($"A length is a whole number in 0..{Max}; one is {weight}.", nameof(graph));
            lengths[e] = (long)weight;
        }
        return lengths;
    }

    /// <summary>The reciprocal of a strength, in units: the nearest whole number to unit / weight, at least 1.</summary>
    /// <param name="graph">Weights greater than 0, or none: then every length is the unit.</param>
    /// <param name="unit">The length of an edge of weight 1, in 1..2^31. Default 1 000 000: six digits are kept.</param>
    /// <returns>One length per entry of <see cref="CsrGraph.Targets"/>, at most 2^31.</returns>
    /// <exception cref="ArgumentException">A weight is not greater than 0, or the unit is out of range.</exception>
    public static long[] OfStrengths(CsrGraph graph, long unit = 1_000_000)
    {
        if (unit is < 1 or > Max)
            throw new ArgumentOutOfRangeException(nameof(unit), unit, $"The unit is in 1..{Max}.");
        var lengths = new long[graph.Targets.Length];
        for (var e = 0; e < lengths.Length; e++)
        {
            var weight = graph.WeightAt(e);
            if (!(weight > 0))
                throw new ArgumentException($"A strength is greater than 0; one is {weight}.", nameof(graph));
            lengths[e] = (long)Math.Clamp(Math.Round(unit / weight), 1, Max);
        }
        return lengths;
    }

    /// <summary>Checks given lengths, or makes those of 1 each.</summary>
    internal static long[] Checked(CsrGraph graph, long[]? lengths, long min)
    {
        if (lengths is null)
        {
            lengths = new long[graph.Targets.Length];
            Array.Fill(lengths, 1);
            return lengths;
        }
        if (lengths.Length != graph.Targets.Length)
            throw new ArgumentException($"One length per entry is needed: {graph.Targets.Length}, not {lengths.Length}.", nameof(lengths));
        foreach (var length in lengths)
            if (length < min || length > Max)
                throw new ArgumentException($"A length is in {min}..{Max}; one is {length}.", nameof(lengths));
        return lengths;
    }
}
