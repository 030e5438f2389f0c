using Graph.Linkage.Model;

namespace Graph.Linkage.Projection;

/// <summary>Folds the stars of call records and statements: peers tied to a single queried entity and to nothing else.</summary>
public static class StarFolding
{
    private static readonly string[] RecordTypes = [LinkTypes.Called, LinkTypes.Smsed, LinkTypes.TransferredTo];

    /// <summary>Finds the folded peers.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="isUsed">Entities that take part; ties to others do not count.</param>
    /// <param name="options">Says from how many peers on an entity without a query record counts as queried.</param>
    /// <returns>For each entity the one it is folded into, or -1. A marked or reported entity is never folded.</returns>
    public static int[] Fold(FactTable facts, bool[] isUsed, ProjectionOptions options)
    {
        var into = new int[facts.Count];
        var peers = new int[facts.Count];
        for (var u = 0; u < facts.Count; u++)
        {
            into[u] = isUsed[u] && facts.Marks[u] is null && !EntityKinds.IsCustom(facts.KindOf(u)) ? OnlyTie(facts, u) : -1;
            if (into[u] >= 0)
                peers[into[u]]++;
        }
        for (var u = 0; u < facts.Count; u++)
        {
            var centre = into[u];
            if (centre >= 0 && !(isUsed[centre] && (facts.Queried[centre] || peers[centre] >= options.StarPeersMin)))
                into[u] = -1;
        }
        // Two ends known only from each other: the queried one is the centre.
        for (var u = 0; u < facts.Count; u++)
        {
            if (into[u] >= 0 && into[into[u]] == u && (!facts.Queried[u] || u > into[u]))
                into[into[u]] = -1;
        }
        return into;
    }

    private static int OnlyTie(FactTable facts, int u)
    {
        var only = -1;
        foreach (var i in facts.LinksOf(u))
        {
            ref readonly var link = ref facts.Links[i];
            var other = link.Other(u);
            if (Array.IndexOf(RecordTypes, link.Type) < 0 || (only >= 0 && other != only))
                return -1;
            only = other;
        }
        return only == u ? -1 : only;
    }
}
