using Graph.Analytics;

namespace Graph.Cli.Kernel;

/// <summary>What a kernel run is given.</summary>
internal sealed record KernelOptions
{
    public int Threads { get; init; } = 1;

    public ulong Seed { get; init; }

    public int? Iterations { get; init; }

    public IReadOnlyList<int> Sources { get; init; } = [];

    public IReadOnlyList<int> Sinks { get; init; } = [];

    public int K { get; init; } = 3;

    public CommunityObjective Objective { get; init; }

    public double? Resolution { get; init; }

    public double Damping { get; init; } = 0.85;

    public double Tolerance { get; init; } = 1e-10;

    public PageRankConvention Convention { get; init; }
}
