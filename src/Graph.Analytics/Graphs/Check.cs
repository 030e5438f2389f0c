using System.Runtime.CompilerServices;

namespace Graph.Analytics;

/// <summary>The argument checks that several kernels share.</summary>
internal static class Check
{
    public const int MaxThreads = 1024;

    public static void Threads(int threads)
    {
        if (threads is < 1 or > MaxThreads)
            throw new ArgumentOutOfRangeException(nameof(threads), threads, $"Threads is in 1..{MaxThreads}.");
    }

    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0) || !double.IsFinite(value))
            throw new ArgumentOutOfRangeException(name, value, $"{name} is a finite number greater than 0.");
    }

    public static void Iterations(int iterations, int min = 1)
    {
        if (iterations < min)
            throw new ArgumentOutOfRangeException(nameof(iterations), iterations, $"Iterations is at least {min}.");
    }

    public static void Node(CsrGraph graph, int node, [CallerArgumentExpression(nameof(node))] string name = "")
    {
        if ((uint)node >= (uint)graph.NodeCount)
            throw new ArgumentOutOfRangeException(name, node, $"A node is in 0..{graph.NodeCount - 1}.");
    }

    public static void Length(CsrGraph graph, int length, [CallerArgumentExpression(nameof(length))] string name = "")
    {
        if (length != graph.NodeCount)
            throw new ArgumentException($"One entry per node is needed: {graph.NodeCount}, not {length}.", name);
    }

    public static void Undirected(CsrGraph graph)
    {
        if (graph.IsDirected)
            throw new ArgumentException("An undirected graph is needed; see CsrGraph.ToUndirected.", nameof(graph));
    }

    public static void NoNegativeWeights(CsrGraph graph)
    {
        if (graph.Weights is null)
            return;
        foreach (var weight in graph.Weights)
            if (weight < 0)
                throw new ArgumentException($"Weights are at least 0; one is {weight}.", nameof(graph));
    }
}
