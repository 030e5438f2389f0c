namespace Graph.Analytics;

/// <summary>An immutable graph of n nodes numbered 0..n-1 in compressed sparse rows.</summary>
/// <remarks>
/// <para>Built only by <see cref="CsrGraphBuilder"/> or derived from another graph, hence always canonical: neighbours of a
/// node ascend, parallel edges ascend by weight, and the order in which edges were added leaves no trace.</para>
/// <para>An undirected graph stores every edge in both directions and a self-loop once per end, that is twice in the row of its
/// node, so that the length of a row is the degree. A directed graph stores the outgoing arcs, a self-loop once.</para>
/// <para>The arrays are exposed for speed and must not be written to. Reading from several threads is safe.</para>
/// </remarks>
public sealed class CsrGraph
{
    internal CsrGraph(bool isDirected, int[] offsets, int[] targets, float[]? weights)
    {
        IsDirected = isDirected;
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
    }

    /// <summary>n, at least 0.</summary>
    public int NodeCount => Offsets.Length - 1;

    /// <summary>m: edges of an undirected graph (each once), arcs of a directed one.</summary>
    public long EdgeCount => IsDirected ? Targets.Length : Targets.Length / 2;

    /// <summary>Whether rows hold outgoing arcs only.</summary>
    public bool IsDirected { get; }

    /// <summary>Whether edges carry weights; without them every edge weighs 1.</summary>
    public bool HasWeights => Weights is not null;

    /// <summary>Length n + 1; the row of node u is [Offsets[u], Offsets[u + 1]) of <see cref="Targets"/>.</summary>
    public int[] Offsets { get; }

    /// <summary>The other end of every stored entry, ascending within a row.</summary>
    public int[] Targets { get; }

    /// <summary>Weights beside <see cref="Targets"/>, or null when the graph has none.</summary>
    public float[]? Weights { get; }

    /// <summary>The neighbours of u (of a directed graph: the heads of its outgoing arcs), ascending.</summary>
    /// <exception cref="IndexOutOfRangeException">u is not in 0..n-1.</exception>
    public ReadOnlySpan<int> Neighbours(int u) => Targets.AsSpan(Offsets[u], Offsets[u + 1] - Offsets[u]);

    /// <summary>The weights beside <see cref="Neighbours"/>; empty when the graph has no weights.</summary>
    /// <exception cref="IndexOutOfRangeException">u is not in 0..n-1.</exception>
    public ReadOnlySpan<float> WeightsOf(int u) =>
        Weights is null ? [] : Weights.AsSpan(Offsets[u], Offsets[u + 1] - Offsets[u]);

    /// <summary>Number of entries in the row of u: the degree (a self-loop counts 2), or the out-degree of a directed graph.</summary>
    /// <exception cref="IndexOutOfRangeException">u is not in 0..n-1.</exception>
    public int Degree(int u) => Offsets[u + 1] - Offsets[u];

    /// <summary>The graph with every arc turned round; an undirected graph returns itself. O(n + m).</summary>
    public CsrGraph Reverse() => IsDirected ? Transpose(isDirected: true) : this;

    /// <summary>The undirected graph in which every arc is an edge; an undirected graph returns itself. O(n + m).</summary>
    /// <param name="parallel">Whether a mutual pair of arcs stays two edges or becomes one.</param>
    public CsrGraph ToUndirected(ParallelEdges parallel = ParallelEdges.Sum)
    {
        if (!IsDirected)
            return this;

        var builder = new CsrGraphBuilder(NodeCount, isDirected: false, HasWeights);
        for (var u = 0; u < NodeCount; u++)
            for (var e = Offsets[u]; e < Offsets[u + 1]; e++)
                builder.Add(u, Targets[e], Weight(e));
        return builder.Build(parallel);
    }

    /// <summary>The graph on some of the nodes with all edges between them. O(n + m').</summary>
    /// <param name="nodes">Distinct nodes; the i-th of them is node i of the result.</param>
    /// <exception cref="ArgumentException">A node is out of range or named twice.</exception>
    public CsrGraph Induced(ReadOnlySpan<int> nodes)
    {
        var place = Places(nodes);
        var offsets = new int[nodes.Length + 1];
        for (var i = 0; i < nodes.Length; i++)
        {
            var kept = 0;
            foreach (var v in Neighbours(nodes[i]))
                if (place[v] >= 0)
                    kept++;
            offsets[i + 1] = offsets[i] + kept;
        }

        var targets = new int[offsets[^1]];
        var weights = HasWeights ? new float[targets.Length] : null;
        var isAscending = true;
        for (int i = 0, at = 0; i < nodes.Length; i++)
        {
            isAscending &= i == 0 || nodes[i - 1] < nodes[i];
            for (var e = Offsets[nodes[i]]; e < Offsets[nodes[i] + 1]; e++)
            {
                if (place[Targets[e]] < 0)
                    continue;
                targets[at] = place[Targets[e]];
                if (weights is not null)
                    weights[at] = Weights![e];
                at++;
            }
        }

        // Two transpositions are a stable sort of every row, needed only when the new numbers run in another order.
        var induced = new CsrGraph(IsDirected, offsets, targets, weights);
        return isAscending ? induced : induced.Transpose(IsDirected).Transpose(IsDirected);
    }

    /// <summary>Weight of the entry at a position of <see cref="Targets"/>; 1 without weights.</summary>
    internal double WeightAt(int entry) => Weights is null ? 1 : Weights[entry];

    internal CsrGraph Transpose(bool isDirected)
    {
        var offsets = new int[NodeCount + 1];
        foreach (var v in Targets)
            offsets[v + 1]++;
        for (var u = 0; u < NodeCount; u++)
            offsets[u + 1] += offsets[u];

        var next = offsets.AsSpan(0, NodeCount).ToArray();
        var targets = new int[Targets.Length];
        var weights = HasWeights ? new float[targets.Length] : null;
        for (var u = 0; u < NodeCount; u++)
            for (var e = Offsets[u]; e < Offsets[u + 1]; e++)
            {
                var at = next[Targets[e]]++;
                targets[at] = u;
                if (weights is not null)
                    weights[at] = Weights![e];
            }
        return new CsrGraph(isDirected, offsets, targets, weights);
    }

    private float Weight(int entry) => Weights is null ? 1f : Weights[entry];

    private int[] Places(ReadOnlySpan<int> nodes)
    {
        var place = new int[NodeCount];
        Array.Fill(place, -1);
        for (var i = 0; i < nodes.Length; i++)
        {
            if ((uint)nodes[i] >= (uint)NodeCount)
                throw new ArgumentException($"Node {nodes[i]} is outside 0..{NodeCount - 1}.", nameof(nodes));
            if (place[nodes[i]] >= 0)
                throw new ArgumentException($"Node {nodes[i]} is named twice.", nameof(nodes));
            place[nodes[i]] = i;
        }
        return place;
    }
}
