namespace Graph.Analytics;

/// <summary>How <see cref="Robustness"/> runs.</summary>
public sealed record RobustnessOptions
{
    /// <summary>Chance of every edge to be missing in a round, in (0, 1). Default 0.1.</summary>
    public double Loss { get; init; } = 0.1;

    /// <summary>Rounds, in 2..10 000. Default 100.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>Share of the rounds that the interval covers, in (0, 1). Default 0.9: from the 5th to the 95th percentile.</summary>
    public double Level { get; init; } = 0.9;

    /// <summary>How many of the highest are "at the top", at least 1. Default 10.</summary>
    public int Top { get; init; } = 10;

    /// <summary>Draws the edges lost. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>Rounds done at once, in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate()
    {
        if (!(Loss > 0 && Loss < 1))
            throw new ArgumentOutOfRangeException(nameof(Loss), Loss, "Loss is in (0, 1).");
        if (Rounds is < 2 or > 10_000)
            throw new ArgumentOutOfRangeException(nameof(Rounds), Rounds, "Rounds is in 2..10000.");
        if (!(Level > 0 && Level < 1))
            throw new ArgumentOutOfRangeException(nameof(Level), Level, "Level is in (0, 1).");
        ArgumentOutOfRangeException.ThrowIfLessThan(Top, 1);
        Check.Threads(Threads);
    }
}
