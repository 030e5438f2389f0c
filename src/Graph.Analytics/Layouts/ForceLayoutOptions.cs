namespace Graph.Analytics;

/// <summary>How <see cref="ForceLayout"/> runs.</summary>
public sealed record ForceLayoutOptions
{
    /// <summary>Chooses the starting positions. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>Steps, at least 1. Default 200.</summary>
    public int Iterations { get; init; } = 200;

    /// <summary>Wished length of an edge, greater than 0. Default 40.</summary>
    public double EdgeLength { get; init; } = 40;

    /// <summary>Pull to the centre relative to the other forces, at least 0; keeps components together. Default 0.05.</summary>
    public double Gravity { get; init; } = 0.05;

    /// <summary>How coarse distant groups are seen, in [0, 2]; 0 is exact and slow. Default 0.9 (Barnes and Hut suggest about 1).</summary>
    public double Theta { get; init; } = 0.9;

    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate()
    {
        Check.Iterations(Iterations);
        Check.Positive(EdgeLength);
        Check.Threads(Threads);
        if (!(Gravity >= 0) || double.IsInfinity(Gravity))
            throw new ArgumentOutOfRangeException(nameof(Gravity), Gravity, "Gravity is finite and at least 0.");
        if (!(Theta >= 0 && Theta <= 2))
            throw new ArgumentOutOfRangeException(nameof(Theta), Theta, "Theta is in [0, 2].");
    }
}
