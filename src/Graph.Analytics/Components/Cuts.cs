namespace Graph.Analytics;

/// <summary>Articulation points and bridges.</summary>
public static class Cuts
{
    /// <summary>Finds the nodes and edges that hold their component together.</summary>
    /// <remarks>
    /// <para>Exact. One depth-first search without recursion: O(n + m) time and memory. Direction, weights and self-loops are
    /// ignored; of parallel edges none is a bridge.</para>
    /// <para>J. Hopcroft and R. Tarjan, Algorithm 447, Comm. ACM 16(6), 1973.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes; arcs count as edges, a mutual pair as two.</param>
    /// <param name="cancellationToken">Checked once per component.</param>
    /// <returns>One flag per node and the list of bridges.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static CutsResult Run(CsrGraph graph, CancellationToken cancellationToken)
    {
        graph = graph.ToUndirected(ParallelEdges.Keep);
        var n = graph.NodeCount;
        var isArticulation = new bool[n];
        var bridges = new List<(int U, int V)>();
        var (found, low, parent, next) = (new int[n], new int[n], new int[n], graph.Offsets.AsSpan(0, n).ToArray());
        var isParentSkipped = new bool[n];
        var path = new Stack<int>();
        var time = 0;
        for (var root = 0; root < n; root++)
        {
            if (found[root] != 0)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            Open(root, -1);
            var rootChildren = 0;
            while (path.TryPeek(out var u))
            {
                if (next[u] < graph.Offsets[u + 1])
                {
                    Follow(u, graph.Targets[next[u]++]);
                    continue;
                }

                path.Pop();
                if (parent[u] < 0)
                    continue;
                if (parent[u] == root)
                    rootChildren++;
                Leave(u, parent[u]);
            }
            isArticulation[root] = rootChildren > 1;
        }
        bridges.Sort();
        return new CutsResult(isArticulation, bridges);

        void Open(int u, int from)
        {
            found[u] = low[u] = ++time;
            parent[u] = from;
            path.Push(u);
        }

        void Follow(int u, int v)
        {
            if (found[v] == 0)
                Open(v, u);
            else if (v == parent[u] && !isParentSkipped[u])
                isParentSkipped[u] = true; // the edge we came by; a second one to the parent is a way back
            else
                low[u] = Math.Min(low[u], found[v]);
        }

        void Leave(int u, int from)
        {
            low[from] = Math.Min(low[from], low[u]);
            isArticulation[from] |= low[u] >= found[from];
            if (low[u] > found[from])
                bridges.Add((Math.Min(u, from), Math.Max(u, from)));
        }
    }
}
