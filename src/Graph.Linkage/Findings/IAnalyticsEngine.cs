using Graph.Analytics;

namespace Graph.Linkage.Findings;

/// <summary>Computes communities, components and centralities of a graph; in this process or elsewhere.</summary>
/// <remarks>Graphs are undirected. The same graph and options give the same result for any number of threads.</remarks>
public interface IAnalyticsEngine
{
    /// <summary>Community of every node, numbered from 0 by first member.</summary>
    Task<int[]> CommunitiesAsync(CsrGraph graph, LeidenOptions options, CancellationToken cancellation);

    /// <summary>Connected component of every node, numbered from 0 by first member.</summary>
    Task<int[]> ComponentsAsync(CsrGraph graph, CancellationToken cancellation);

    /// <summary>The centralities of <see cref="SignalNames.Centralities"/> in that order, each of length n.</summary>
    Task<IReadOnlyList<double[]>> CentralitiesAsync(CsrGraph graph, int threads, CancellationToken cancellation);
}
