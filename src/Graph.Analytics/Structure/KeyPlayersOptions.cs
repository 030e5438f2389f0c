namespace Graph.Analytics;

/// <summary>How <see cref="KeyPlayers"/> runs.</summary>
public sealed record KeyPlayersOptions
{
    /// <summary>How many nodes are sought, at least 1; all nodes when there are fewer.</summary>
    public required int K { get; init; }

    /// <summary>Most rounds of exchanging chosen nodes for others, at least 0. Default 10; rounds end when no exchange gains.</summary>
    public int SwapRounds { get; init; } = 10;

    /// <summary>For the positive problem: count the nodes within this many steps; null means the sum of 1 / distance. Default null.</summary>
    public int? Reach { get; init; }

    /// <summary>Workers in 1..1024; does not change the result. Default 1. Used by the positive problem.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(K, 1);
        Check.Iterations(SwapRounds, min: 0);
        if (Reach < 1)
            throw new ArgumentOutOfRangeException(nameof(Reach), Reach, "Reach is at least 1.");
        Check.Threads(Threads);
    }
}
