using Graph.Analytics;

namespace Graph.Linkage.Findings;

/// <summary>The kernels of Graph.Analytics in this process.</summary>
public sealed class InProcessEngine : IAnalyticsEngine
{
    /// <inheritdoc />
    public Task<int[]> CommunitiesAsync(CsrGraph graph, LeidenOptions options, CancellationToken cancellation) =>
        Task.Run(() => Leiden.Run(graph, options, cancellation).Labels, cancellation);

    /// <inheritdoc />
    public Task<int[]> ComponentsAsync(CsrGraph graph, CancellationToken cancellation) =>
        Task.Run(() => Components.Run(graph, cancellation).Labels, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<double[]>> CentralitiesAsync(CsrGraph graph, int threads, CancellationToken cancellation) =>
        Task.Run(() => Centralities(graph, threads, cancellation), cancellation);

    private static IReadOnlyList<double[]> Centralities(CsrGraph graph, int threads, CancellationToken cancellation) =>
    [
        Degree.Run(graph),
        Betweenness.Run(graph, new BetweennessOptions { Threads = threads }, cancellation),
        Harmonic.Run(graph, new HarmonicOptions { Threads = threads }, cancellation),
        Eigenvector.Run(graph, new EigenvectorOptions(), cancellation).Values,
        PageRank.Run(graph, new PageRankOptions { Threads = threads }, cancellation).Values,
    ];
}
