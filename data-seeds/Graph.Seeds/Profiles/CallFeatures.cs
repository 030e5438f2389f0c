namespace Graph.Seeds.Profiles;

/// <summary>How a class of numbers calls: quantiles of a public labelled set of call records.</summary>
internal sealed record CallFeatures(
    Quantiles Counterparts, Quantiles CallerShare, Quantiles CallsPerCounterpart, Quantiles MeanSeconds, Quantiles Handsets, Quantiles Hours, Quantiles Days)
{
    public static readonly CallFeatures Normal = new(
        new(4, 12, 27, 61, 137, 259, 719, 900), new(.1, .28, .41, .52, .68, 1, 1, 1), new(1.2, 2.2, 3.9, 6.8, 10.6, 15, 32, 40),
        new(20, 42, 56, 77, 113, 168, 395, 500), new(1, 1, 1, 1, 2, 3, 6, 7), new(6, 13, 16, 18, 20, 23, 24, 24), new(8, 20, 30, 31, 31, 31, 31, 31));

    public static readonly CallFeatures Fraud = new(
        new(6, 15, 56, 138, 308, 753, 8184, 8200), new(.2, .46, .75, .97, 1, 1, 1, 1), new(1, 1, 1.05, 1.24, 2.3, 6.2, 18, 22),
        new(15, 33, 57, 92, 146, 226, 477, 600), new(1, 1, 1, 2, 4, 7, 26, 30), new(2, 5, 9, 11, 16, 22, 24, 24), new(1, 2, 3, 6, 28, 31, 31, 31));
}
