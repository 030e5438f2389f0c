namespace Graph.Analytics;

/// <summary>Biconnected components.</summary>
public static class BiconnectedComponents
{
    /// <summary>Finds the blocks of a graph: within one, every two nodes stay linked whichever other node is taken away.</summary>
    /// <remarks>
    /// <para>Exact. One depth-first search without recursion: O(n + m) time and memory, then a sort of the output. Direction, weights,
    /// self-loops and copies of edges are ignored. A bridge is a block of two nodes; blocks share articulation points only.</para>
    /// <para>Serial, no randomness; the same blocks however nodes are numbered.</para>
    /// <para>J. Hopcroft and R. Tarjan, Algorithm 447: efficient algorithms for graph manipulation, Comm. ACM 16(6), 1973.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="cancellationToken">Checked once per component.</param>
    /// <returns>The blocks and how many each node lies in.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static BiconnectedResult Run(CsrGraph graph, CancellationToken cancellationToken)
    {
        var view = SimpleView.Of(graph);
        var n = view.NodeCount;
        var (found, low, parent, next) = (new int[n], new int[n], new int[n], view.Offsets.AsSpan(0, n).ToArray());
        var (path, open) = (new Stack<int>(), new Stack<int>());
        var blocks = new List<int[]>();
        var time = 0;
        for (var root = 0; root < n; root++)
        {
            if (found[root] != 0)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            Open(root, -1);
            while (path.TryPeek(out var u))
            {
                if (next[u] < view.Offsets[u + 1])
                {
                    var v = view.Targets[next[u]++];
                    if (found[v] == 0)
                        Open(v, u);
                    else if (v != parent[u])
                        low[u] = Math.Min(low[u], found[v]);
                    continue;
                }

                path.Pop();
                if (parent[u] < 0)
                {
                    open.Pop();
                    continue;
                }
                low[parent[u]] = Math.Min(low[parent[u]], low[u]);
                if (low[u] >= found[parent[u]])
                    Close(u, parent[u]);
            }
        }

        blocks.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
        var counts = new int[n];
        foreach (var block in blocks)
            foreach (var u in block)
                counts[u]++;
        return new BiconnectedResult(blocks, counts);

        void Open(int u, int from)
        {
            found[u] = low[u] = ++time;
            parent[u] = from;
            path.Push(u);
            open.Push(u);
        }

        // Everything opened since u hangs on the rest by its parent alone; the parent stays open for its other blocks.
        void Close(int u, int from)
        {
            var block = new List<int> { from };
            int v;
            do
                block.Add(v = open.Pop());
            while (v != u);
            block.Sort();
            blocks.Add([.. block]);
        }
    }
}
