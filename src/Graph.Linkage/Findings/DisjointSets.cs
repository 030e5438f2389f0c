namespace Graph.Linkage.Findings;

/// <summary>Disjoint sets over 0..n-1; the root of a set is its least element, whatever the order of unions.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parent;

    public DisjointSets(int count)
    {
        _parent = new int[count];
        for (var i = 0; i < count; i++)
            _parent[i] = i;
    }

    public int Find(int u)
    {
        while (_parent[u] != u)
            u = _parent[u] = _parent[_parent[u]];
        return u;
    }

    public bool Union(int u, int v)
    {
        (u, v) = (Find(u), Find(v));
        if (u == v)
            return false;
        _parent[Math.Max(u, v)] = Math.Min(u, v);
        return true;
    }

    public int[] Roots()
    {
        var roots = new int[_parent.Length];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = Find(i);
        return roots;
    }
}
