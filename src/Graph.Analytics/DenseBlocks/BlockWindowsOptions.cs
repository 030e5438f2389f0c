namespace Graph.Analytics;

/// <summary>How <see cref="BlockWindows"/> runs.</summary>
public sealed record BlockWindowsOptions
{
    /// <summary>Length of a window in the unit of the times, at least 1.</summary>
    public required long Window { get; init; }

    /// <summary>From the start of a window to the start of the next, at least 1; null means half a window, so that no burst is cut in two. Default null.</summary>
    public long? Step { get; init; }

    /// <summary>Most blocks returned, at least 1. Default 20.</summary>
    public int CountMax { get; init; } = 20;

    /// <summary>Blocks per window and their least density.</summary>
    public FraudarOptions Fraudar { get; init; } = new();

    /// <summary>Windows done at once, in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Window, 1);
        if (Step < 1)
            throw new ArgumentOutOfRangeException(nameof(Step), Step, "Step is at least 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(CountMax, 1);
        Check.Threads(Threads);
    }
}
