namespace Graph.Analytics;

/// <summary>How <see cref="PersonalisedPush"/> runs.</summary>
public sealed record PersonalisedPushOptions
{
    /// <summary>Probability of following an edge, in [0, 1). Default 0.85, as in <see cref="PageRank"/>.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>A node is pushed while its residual is at least this times its out-weight; greater than 0. Default 1e-6: at most 1 / ((1 - damping) · epsilon) of out-weight is looked at.</summary>
    public double Epsilon { get; init; } = 1e-6;

    internal void Validate()
    {
        if (!(Damping >= 0 && Damping < 1))
            throw new ArgumentOutOfRangeException(nameof(Damping), Damping, "Damping is in [0, 1).");
        Check.Positive(Epsilon);
    }
}
