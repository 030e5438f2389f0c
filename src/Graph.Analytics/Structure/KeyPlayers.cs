namespace Graph.Analytics;

/// <summary>Key players: whose removal breaks a group up, and who reaches it best.</summary>
public static class KeyPlayers
{
    /// <summary>The negative problem (KPP-neg): k nodes whose removal leaves the fewest linked pairs.</summary>
    /// <remarks>
    /// <para>Greedy choice, then exchanges of one chosen node for the best other until none gains. Heuristic for the set (the problem
    /// is NP-hard), exact in every single step: one depth-first search weighs the removal of every node at once.</para>
    /// <para>O(k · (n + m)) time for the greedy phase and for every round of exchanges, O(n + m) memory. No recursion.</para>
    /// <para>Direction, weights, self-loops and copies are ignored. Serial, no randomness; ties go to the smallest node.</para>
    /// <para>S. P. Borgatti, Identifying sets of key players in a social network, Comput. Math. Organ. Theory 12, 2006.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="options">How many, and rounds of exchanges.</param>
    /// <param name="cancellationToken">Checked once per search.</param>
    /// <returns>The nodes and the fragmentation they leave, see <see cref="FragmentationCurve"/>.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static KeyPlayersResult Disrupt(CsrGraph graph, KeyPlayersOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        var search = new RemovalSearch(SimpleView.Of(graph));
        var chosen = new List<int>();
        while (chosen.Count < Math.Min(options.K, graph.NodeCount))
        {
            cancellationToken.ThrowIfCancellationRequested();
            chosen.Add(search.Best().Node);
            search.Remove(chosen[^1]);
        }

        var (linked, rounds, hasGained) = (search.LinkedPairs(), 0, chosen.Count > 0);
        for (; hasGained && rounds < options.SwapRounds; rounds++)
        {
            hasGained = false;
            for (var i = 0; i < chosen.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                search.PutBack(chosen[i]);
                var (node, left) = search.Best();
                if (left < linked)
                    (chosen[i], linked, hasGained) = (node, left, true);
                search.Remove(chosen[i]);
            }
        }
        var pairs = graph.NodeCount * (graph.NodeCount - 1d) / 2;
        return new KeyPlayersResult([.. chosen], pairs > 0 ? 1 - (linked / pairs) : 0, rounds, !hasGained);
    }

    /// <summary>The positive problem (KPP-pos): k nodes that together reach the most others in the fewest steps.</summary>
    /// <remarks>
    /// <para>Greedy choice, then exchanges. The greedy set reaches at least 1 - 1/e of the best possible (the gain of a node only
    /// shrinks as others are chosen), and exchanges only raise it.</para>
    /// <para>O(n · (n + m)) time for the first choice; later ones look again only at nodes whose old gain could still win. A round of
    /// exchanges costs up to O(k · n · (n + m)): meant for groups and balls of some thousand nodes. O(n + m) memory per worker.</para>
    /// <para>A directed graph follows its arcs. Weights are ignored. No randomness; ties go to the smallest node. The result does
    /// not depend on threads: nodes are counted per distance, and the counts are whole.</para>
    /// <para>S. P. Borgatti, Comput. Math. Organ. Theory 12, 2006; J. Leskovec et al., Cost-effective outbreak detection, KDD 2007.</para>
    /// </remarks>
    /// <param name="graph">Any graph of n nodes.</param>
    /// <param name="options">How many, steps, rounds of exchanges, threads.</param>
    /// <param name="cancellationToken">Checked once per search.</param>
    /// <returns>The nodes and the share of all nodes reached, the chosen ones included; with 1 / distance others count in part.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; no partial result is returned.</exception>
    public static KeyPlayersResult Reach(CsrGraph graph, KeyPlayersOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        var search = new ReachSearch(graph, options, cancellationToken);
        var chosen = search.Greedy(Math.Min(options.K, graph.NodeCount));
        var (rounds, hasGained) = (0, chosen.Count > 0);
        for (; hasGained && rounds < options.SwapRounds; rounds++)
        {
            hasGained = false;
            for (var i = 0; i < chosen.Count; i++)
                hasGained |= search.TryExchange(chosen, i);
        }
        return new KeyPlayersResult([.. chosen], search.Value(chosen), rounds, !hasGained);
    }
}
