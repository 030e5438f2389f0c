namespace Graph.Analytics;

/// <summary>Strongly connected components.</summary>
public static class StrongComponents
{
    /// <summary>Finds the sets of nodes that reach each other along arcs; on an undirected graph these are the connected components.</summary>
    /// <remarks>
    /// <para>Exact. Depth-first search without recursion: O(n + m) time, O(n) memory. Weights are ignored.</para>
    /// <para>R. E. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1(2), 1972.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="cancellationToken">Checked once per root of the search.</param>
    /// <returns>A label per node; a node on no cycle is a component of one.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static ComponentsResult Run(CsrGraph graph, CancellationToken cancellationToken)
    {
        var n = graph.NodeCount;
        var labels = new int[n];
        Array.Fill(labels, -1);
        var found = new int[n];
        var low = new int[n];
        var next = graph.Offsets.AsSpan(0, n).ToArray();
        var path = new Stack<int>();
        var open = new Stack<int>();
        var time = 0;

        for (var root = 0; root < n; root++)
        {
            if (found[root] != 0)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            Open(root);
            while (path.TryPeek(out var u))
            {
                if (next[u] < graph.Offsets[u + 1])
                {
                    var v = graph.Targets[next[u]++];
                    if (found[v] == 0)
                        Open(v);
                    else if (labels[v] < 0)
                        low[u] = Math.Min(low[u], found[v]);
                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var parent))
                    low[parent] = Math.Min(low[parent], low[u]);
                if (low[u] == found[u])
                    Close(u);
            }
        }
        return new ComponentsResult(labels, Partitions.Renumber(labels));

        void Open(int u)
        {
            found[u] = low[u] = ++time;
            path.Push(u);
            open.Push(u);
        }

        // Any member names the component until the labels are renumbered.
        void Close(int u)
        {
            int v;
            do
                labels[v = open.Pop()] = u;
            while (v != u);
        }
    }
}
