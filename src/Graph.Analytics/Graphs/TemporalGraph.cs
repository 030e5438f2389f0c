namespace Graph.Analytics;

/// <summary>An immutable directed graph of dated arcs: calls, transfers.</summary>
/// <remarks>
/// <para>Arcs are numbered from 0 by time, then source, then target; equal arcs keep the order in which they were given, and every
/// arc knows the place it came from. Beside them stand the rows of outgoing and incoming arcs of every node, in the same order.</para>
/// <para>The arrays are exposed for speed and must not be written to. Reading from several threads is safe.</para>
/// </remarks>
public sealed class TemporalGraph
{
    private readonly int[] _outOffsets;
    private readonly int[] _outArcs;
    private readonly int[] _inOffsets;
    private readonly int[] _inArcs;

    /// <summary>Sorts dated arcs. O(n + m log m).</summary>
    /// <param name="nodeCount">n, at least 0.</param>
    /// <param name="sources">Tail of every arc, in 0..n-1.</param>
    /// <param name="targets">Head of every arc, in 0..n-1.</param>
    /// <param name="times">Time of every arc, in any unit.</param>
    /// <exception cref="ArgumentException">Lengths differ, or an end is out of range.</exception>
    public TemporalGraph(int nodeCount, IReadOnlyList<int> sources, IReadOnlyList<int> targets, IReadOnlyList<long> times)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        if (targets.Count != sources.Count || times.Count != sources.Count)
            throw new ArgumentException($"Sources, targets and times have one length: {sources.Count}, {targets.Count}, {times.Count}.", nameof(times));
        NodeCount = nodeCount;
        Places = [.. Enumerable.Range(0, sources.Count).OrderBy(i => times[i]).ThenBy(i => sources[i]).ThenBy(i => targets[i])];
        Sources = Array.ConvertAll(Places, i => End(sources[i], nodeCount, nameof(sources)));
        Targets = Array.ConvertAll(Places, i => End(targets[i], nodeCount, nameof(targets)));
        Times = Array.ConvertAll(Places, i => times[i]);
        (_outOffsets, _outArcs) = LevelGraph.GroupBy(Sources, nodeCount);
        (_inOffsets, _inArcs) = LevelGraph.GroupBy(Targets, nodeCount);
    }

    /// <summary>n, at least 0.</summary>
    public int NodeCount { get; }

    /// <summary>m, the number of arcs.</summary>
    public int ArcCount => Times.Length;

    /// <summary>Tail of every arc.</summary>
    public int[] Sources { get; }

    /// <summary>Head of every arc.</summary>
    public int[] Targets { get; }

    /// <summary>Time of every arc, ascending.</summary>
    public long[] Times { get; }

    /// <summary>Where every arc stood in the lists given to the constructor.</summary>
    public int[] Places { get; }

    /// <summary>Outgoing arcs of u, by time.</summary>
    /// <exception cref="IndexOutOfRangeException">u is not in 0..n-1.</exception>
    public ReadOnlySpan<int> OutArcs(int u) => _outArcs.AsSpan(_outOffsets[u], _outOffsets[u + 1] - _outOffsets[u]);

    /// <summary>Incoming arcs of u, by time.</summary>
    /// <exception cref="IndexOutOfRangeException">u is not in 0..n-1.</exception>
    public ReadOnlySpan<int> InArcs(int u) => _inArcs.AsSpan(_inOffsets[u], _inOffsets[u + 1] - _inOffsets[u]);

    /// <summary>The arcs with a time from a first to a last one, both included: [From, To) of the arc numbers. O(log m).</summary>
    public (int From, int To) Between(long first, long last) => first > last ? (0, 0) : (FirstAt(first), last == long.MaxValue ? ArcCount : FirstAt(last + 1));

    private int FirstAt(long time)
    {
        var (low, high) = (0, ArcCount);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Times[middle] < time)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static int End(int node, int nodeCount, string name) => (uint)node < (uint)nodeCount
        ? node
        : throw new ArgumentException($"Node {node} is outside 0..{nodeCount - 1}.", name);
}
