namespace Graph.Analytics;

/// <summary>Disjoint sets over 0..n-1 that only grow together: components kept up to date while links arrive.</summary>
/// <remarks>
/// <para>Exact. Path halving with the least element as root: O(log n) amortised per call, in practice constant; 4 bytes an element.</para>
/// <para>The root of a set is its least element, whatever the order of unions. Not safe for use by several threads at once.</para>
/// <para>R. E. Tarjan and J. van Leeuwen, Worst-case analysis of set union algorithms, J. ACM 31(2), 1984.</para>
/// </remarks>
public sealed class DisjointSets
{
    private int[] _parent;

    /// <summary>Starts with sets of one element each.</summary>
    /// <param name="count">n, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">count is negative.</exception>
    public DisjointSets(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _parent = new int[count];
        for (var i = 0; i < count; i++)
            _parent[i] = i;
        (Count, SetCount) = (count, count);
    }

    /// <summary>n, the number of elements.</summary>
    public int Count { get; private set; }

    /// <summary>Number of sets.</summary>
    public int SetCount { get; private set; }

    /// <summary>Adds an element as a set of its own; returns its number.</summary>
    public int Add()
    {
        if (Count == _parent.Length)
            Array.Resize(ref _parent, Math.Max(16, 2 * Count));
        _parent[Count] = Count;
        SetCount++;
        return Count++;
    }

    /// <summary>The least element of the set of u.</summary>
    /// <exception cref="IndexOutOfRangeException">u is not in 0..n-1.</exception>
    public int Find(int u)
    {
        while (_parent[u] != u)
            u = _parent[u] = _parent[_parent[u]];
        return u;
    }

    /// <summary>Puts the sets of u and v together; says whether they were two.</summary>
    /// <exception cref="IndexOutOfRangeException">u or v is not in 0..n-1.</exception>
    public bool Union(int u, int v)
    {
        (u, v) = (Find(u), Find(v));
        if (u == v)
            return false;
        _parent[Math.Max(u, v)] = Math.Min(u, v);
        SetCount--;
        return true;
    }

    /// <summary>The least element of the set of every element.</summary>
    public int[] Roots()
    {
        var roots = new int[Count];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = Find(i);
        return roots;
    }

    /// <summary>The sets as labels that count from 0 by first member, as <see cref="Components"/> gives them.</summary>
    public ComponentsResult ToComponents()
    {
        var labels = Roots();
        return new ComponentsResult(labels, Partitions.Renumber(labels));
    }
}
