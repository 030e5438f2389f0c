using Graph.TestKit;

namespace Graph.Analytics.Tests;

/// <summary>Graphs that several fixtures use.</summary>
internal static class Samples
{
    public static readonly CsrGraph Empty = new CsrGraphBuilder(0).Build();

    public static readonly TestGraph OneNode = TestGraph.Parse("a");

    public static readonly TestGraph Line = TestGraph.Parse("a-b b-c c-d d-e");

    public static readonly TestGraph Cycle = TestGraph.Parse("a-b b-c c-d d-a");

    public static readonly TestGraph Star = TestGraph.Parse("a-b a-c a-d a-e");

    public static readonly TestGraph Clique = TestGraph.Parse("a-b a-c a-d b-c b-d c-d");

    public static readonly TestGraph TwoComponents = TestGraph.Parse("a-b b-c d-e f");

    /// <summary>A random graph with self-loops and parallel edges summed; weights are small whole numbers plus a half.</summary>
    public static CsrGraph Random(int seed, int n, int m, bool isDirected = false, bool hasWeights = false)
    {
        var random = new Random(seed);
        var builder = new CsrGraphBuilder(n, isDirected, hasWeights);
        for (var i = 0; i < m; i++)
            builder.Add(random.Next(n), random.Next(n), random.Next(1, 5) + 0.5f);
        return builder.Build();
    }

    /// <summary>Groups of equal size, dense inside and joined by a few edges.</summary>
    public static CsrGraph Planted(int seed, int groups, int size, int degreeInside, int edgesBetween, bool hasWeights = false)
    {
        var random = new Random(seed);
        var builder = new CsrGraphBuilder(groups * size, hasWeights: hasWeights);
        for (var u = 0; u < groups * size; u++)
            for (var i = 0; i < degreeInside; i++)
                builder.Add(u, (u / size * size) + random.Next(size), random.Next(1, 4));
        for (var i = 0; i < edgesBetween; i++)
            builder.Add(random.Next(groups * size), random.Next(groups * size));
        return builder.Build();
    }

    /// <summary>The same graph with node u called places[u].</summary>
    public static CsrGraph Relabel(CsrGraph graph, int[] places)
    {
        var builder = new CsrGraphBuilder(graph.NodeCount, graph.IsDirected, graph.HasWeights);
        foreach (var (u, v, w) in Edges(graph))
            builder.Add(places[u], places[v], (float)w);
        return builder.Build(ParallelEdges.Keep);
    }

    public static int[] Permutation(int seed, int n)
    {
        int[] places = [.. Enumerable.Range(0, n)];
        new Random(seed).Shuffle(places);
        return places;
    }

    /// <summary>Every edge once, every arc once.</summary>
    public static IEnumerable<(int U, int V, double W)> Edges(CsrGraph graph)
    {
        for (var u = 0; u < graph.NodeCount; u++)
        {
            var loops = 0;
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
            {
                var v = graph.Targets[e];
                if (!graph.IsDirected && (v < u || (v == u && loops++ % 2 == 1)))
                    continue;
                yield return (u, v, graph.Weights is null ? 1 : graph.Weights[e]);
            }
        }
    }

    public static T[] Permute<T>(T[] values, int[] places)
    {
        var permuted = new T[values.Length];
        for (var u = 0; u < values.Length; u++)
            permuted[places[u]] = values[u];
        return permuted;
    }
}
