namespace Graph.Analytics;

/// <summary>How <see cref="ResolutionSweep"/> runs.</summary>
public sealed record ResolutionSweepOptions
{
    /// <summary>The resolutions, each greater than 0, kept in the order given. Default 0.25 to 4 by factors of the square root of 2.</summary>
    public IReadOnlyList<double> Resolutions { get; init; } = Steps(0.25, 4, 9);

    /// <summary>Runs with different seeds at every resolution, in 1..1000. Default 5.</summary>
    public int Runs { get; init; } = 5;

    /// <summary>Objective, first seed, rounds and node sizes; its resolution and threads are not used.</summary>
    public LeidenOptions Leiden { get; init; } = new();

    /// <summary>Runs done at once, in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>A number of resolutions in geometric progression from the first to the last, both included.</summary>
    /// <param name="first">Greater than 0.</param>
    /// <param name="last">Greater than 0.</param>
    /// <param name="count">At least 2.</param>
    public static IReadOnlyList<double> Steps(double first, double last, int count)
    {
        Check.Positive(first);
        Check.Positive(last);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        return [.. Enumerable.Range(0, count).Select(i => i == count - 1 ? last : first * Math.Pow(last / first, i / (count - 1d)))];
    }

    internal void Validate(CsrGraph graph)
    {
        if (Resolutions.Count == 0)
            throw new ArgumentException("At least one resolution is needed.", nameof(Resolutions));
        foreach (var resolution in Resolutions)
            Check.Positive(resolution, nameof(Resolutions));
        if (Runs is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(Runs), Runs, "Runs is in 1..1000.");
        Check.Threads(Threads);
        Leiden.Validate(graph);
    }
}
