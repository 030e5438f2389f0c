using Graph.Linkage.Model;

namespace Graph.Linkage.Projection;

/// <summary>The order of nodes that every analysis starts from: a function of the facts, never of store numbers or row order.</summary>
/// <remarks>
/// Kind, then key. Persons come last, ordered by the sorted ids of their non-person neighbours and only then by key, so that the digits of
/// an identity card that code region, birth date and sex decide nothing but ties between persons with equal neighbourhoods.
/// </remarks>
public static class NodeOrder
{
    /// <summary>Sorts entities.</summary>
    /// <param name="ids">Entities in any order, each once.</param>
    /// <param name="links">Links as pairs of indices into <paramref name="ids"/>.</param>
    /// <returns>Indices into <paramref name="ids"/> in node order.</returns>
    public static int[] Of(IReadOnlyList<EntityId> ids, IEnumerable<(int From, int To)> links)
    {
        var others = new List<int>();
        var persons = new List<int>();
        for (var i = 0; i < ids.Count; i++)
            (ids[i].Kind == EntityKinds.Person ? persons : others).Add(i);
        others.Sort((a, b) => ids[a].CompareTo(ids[b]));

        var place = new int[ids.Count];
        Array.Fill(place, -1);
        for (var i = 0; i < others.Count; i++)
            place[others[i]] = i;
        var neighbours = NeighbourPlaces(ids.Count, place, links);
        persons.Sort((a, b) =>
        {
            var byNeighbours = Compare(neighbours[a], neighbours[b]);
            return byNeighbours != 0 ? byNeighbours : string.CompareOrdinal(ids[a].Key, ids[b].Key);
        });
        return [.. others, .. persons];
    }

    private static int[]?[] NeighbourPlaces(int count, int[] place, IEnumerable<(int From, int To)> links)
    {
        var sets = new SortedSet<int>?[count];
        foreach (var (from, to) in links)
        {
            if (place[from] < 0 && place[to] >= 0)
                (sets[from] ??= []).Add(place[to]);
            if (place[to] < 0 && place[from] >= 0)
                (sets[to] ??= []).Add(place[from]);
        }
        return Array.ConvertAll(sets, set => set?.ToArray());
    }

    private static int Compare(int[]? a, int[]? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => a.AsSpan().SequenceCompareTo(b),
    };
}
