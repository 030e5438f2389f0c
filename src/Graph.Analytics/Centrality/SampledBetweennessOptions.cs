namespace Graph.Analytics;

/// <summary>How <see cref="SampledBetweenness"/> runs.</summary>
public sealed record SampledBetweennessOptions
{
    /// <summary>Sources drawn without repetition, at least 2; with as many as nodes the result is exact. Default 256.</summary>
    public int Sources { get; init; } = 256;

    /// <summary>Chance that any node misses the stated bound, in (0, 1). Default 0.05.</summary>
    public double Risk { get; init; } = 0.05;

    /// <summary>Draws the sources. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Sources, 2);
        if (!(Risk > 0 && Risk < 1))
            throw new ArgumentOutOfRangeException(nameof(Risk), Risk, "Risk is in (0, 1).");
        Check.Threads(Threads);
    }
}
