namespace Graph.Analytics;

/// <summary>How <see cref="Harmonic"/> runs.</summary>
public sealed record HarmonicOptions
{
    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;
}
