namespace Graph.Seeds.Profiles;

/// <summary>A distribution given by its quantiles p10, p25, p50, p75, p90 and p99; sampled by the piecewise-linear inverse.</summary>
internal sealed record Quantiles(double Lowest, double P10, double P25, double P50, double P75, double P90, double P99, double Highest)
{
    private static readonly double[] Shares = [0, 0.10, 0.25, 0.50, 0.75, 0.90, 0.99, 1];

    private readonly double[] _values = [Lowest, P10, P25, P50, P75, P90, P99, Highest];

    /// <summary>The tabulated points between the ends.</summary>
    public IEnumerable<(double Share, double Value)> Points => Shares.Zip(_values).Skip(1).Take(6);

    /// <summary>The value below which a share of the distribution lies.</summary>
    public double At(double share)
    {
        var i = 1;
        while (i < Shares.Length - 1 && share > Shares[i])
            i++;
        return _values[i - 1] + (_values[i] - _values[i - 1]) * (share - Shares[i - 1]) / (Shares[i] - Shares[i - 1]);
    }
}
