namespace Graph.Analytics;

/// <summary>How <see cref="BallBetweenness"/> runs.</summary>
public sealed record BallBetweennessOptions
{
    /// <summary>Steps from the centres, at least 0. Default 2.</summary>
    public int Radius { get; init; } = 2;

    /// <summary>No further step is taken once the ball has this many nodes, at least 1. Default 5000, some seconds of work.</summary>
    public int NodesMax { get; init; } = 5000;

    /// <summary>Workers in 1..1024; does not change the result. Default 1.</summary>
    public int Threads { get; init; } = 1;
}
