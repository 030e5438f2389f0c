using Graph.Analytics;

namespace Graph.Linkage.Projection;

/// <summary>The one-mode projection of two-mode data: entities of a kind joined by the neighbours they share.</summary>
public static class SharedNeighbours
{
    /// <summary>Joins entities of a kind with the number of neighbours that both have.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="kind">Kind of the nodes; neighbours of the same kind do not join.</param>
    /// <param name="nodeOf">Node of every entity of the kind that takes part, else -1.</param>
    /// <param name="links">Links that take part.</param>
    /// <param name="nodeCount">Number of nodes.</param>
    public static CsrGraph Build(FactTable facts, string kind, int[] nodeOf, IEnumerable<FactLink> links, int nodeCount)
    {
        var membersOf = new SortedDictionary<int, SortedSet<int>>();
        foreach (var link in links)
        {
            Note(link.From, link.To);
            Note(link.To, link.From);
        }
        var builder = new CsrGraphBuilder(nodeCount, hasWeights: true);
        foreach (var members in membersOf.Values.Select(set => set.ToArray()))
        {
            for (var i = 0; i < members.Length; i++)
            {
                for (var j = i + 1; j < members.Length; j++)
                    builder.Add(members[i], members[j]);
            }
        }
        return builder.Build(ParallelEdges.Sum);

        void Note(int shared, int member)
        {
            if (nodeOf[member] < 0 || facts.KindOf(shared) == kind)
                return;
            if (!membersOf.TryGetValue(shared, out var set))
                membersOf[shared] = set = [];
            set.Add(nodeOf[member]);
        }
    }
}
