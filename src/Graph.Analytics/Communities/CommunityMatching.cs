namespace Graph.Analytics;

/// <summary>Follows communities from one partition to the next.</summary>
public static class CommunityMatching
{
    /// <summary>Pairs the communities of two partitions by overlap, so that identities survive, and names what happened to each.</summary>
    /// <remarks>
    /// <para>An overlap is sufficient when it is at least half of the smaller of both communities. Sufficient overlaps are taken by
    /// shared members, the largest first, ties by the smaller label after, then before; each community is paired once.</para>
    /// <para>A greedy matching: the heaviest overlap always survives, the sum of overlaps is at least half of the greatest possible.</para>
    /// <para>O(n log n) time, O(n) memory. No randomness. Depends on the numbering of labels only among equal overlaps.</para>
    /// <para>D. Greene, D. Doyle and P. Cunningham, Tracking the evolution of communities in dynamic social networks, ASONAM 2010.</para>
    /// </remarks>
    /// <param name="before">Length n: label of every node in the earlier partition, or -1 when it was in none.</param>
    /// <param name="after">Length n: label in the later partition, or -1.</param>
    /// <returns>Arrays with one entry per label from 0 to the largest of each side; a label without members is Born or Dissolved.</returns>
    /// <exception cref="ArgumentException">Lengths differ or a label is below -1.</exception>
    public static CommunityMatchingResult Run(int[] before, int[] after)
    {
        if (before.Length != after.Length)
            throw new ArgumentException($"Both partitions cover the same nodes: {before.Length}, not {after.Length}.", nameof(after));
        var (sizesBefore, sizesAfter) = (Sizes(before), Sizes(after));
        var overlaps = Overlaps(before, after, sizesBefore, sizesAfter);
        var origins = Filled(sizesAfter.Length, -1);
        var heirs = Filled(sizesBefore.Length, -1);
        var shared = new int[sizesAfter.Length];
        foreach (var (now, old, count) in overlaps)
        {
            if (origins[now] >= 0 || heirs[old] >= 0)
                continue;
            (origins[now], heirs[old], shared[now]) = (old, now, count);
        }
        return new CommunityMatchingResult(
            origins, Events(origins, overlaps, sizesBefore, sizesAfter), shared, heirs, Fates(heirs, overlaps, sizesBefore, sizesAfter));
    }

    private static List<(int Now, int Old, int Count)> Overlaps(int[] before, int[] after, int[] sizesBefore, int[] sizesAfter)
    {
        var pairs = new List<long>();
        for (var u = 0; u < before.Length; u++)
            if (before[u] >= 0 && after[u] >= 0)
                pairs.Add(((long)after[u] << 32) | (uint)before[u]);
        pairs.Sort();

        var overlaps = new List<(int Now, int Old, int Count)>();
        for (int from = 0, to; from < pairs.Count; from = to)
        {
            to = from + 1;
            while (to < pairs.Count && pairs[to] == pairs[from])
                to++;
            var (now, old) = ((int)(pairs[from] >> 32), (int)pairs[from]);
            if (2L * (to - from) >= Math.Min(sizesAfter[now], sizesBefore[old]))
                overlaps.Add((now, old, to - from));
        }
        overlaps.Sort((a, b) => (-a.Count, a.Now, a.Old).CompareTo((-b.Count, b.Now, b.Old)));
        return overlaps;
    }

    private static CommunityEvent[] Events(int[] origins, List<(int Now, int Old, int Count)> overlaps, int[] sizesBefore, int[] sizesAfter)
    {
        var parts = new int[origins.Length];
        foreach (var (now, _, _) in overlaps)
            parts[now]++;
        var events = new CommunityEvent[origins.Length];
        for (var now = 0; now < origins.Length; now++)
            events[now] = origins[now] < 0
                ? parts[now] > 0 ? CommunityEvent.Split : CommunityEvent.Born
                : parts[now] > 1 ? CommunityEvent.Merged : Growth(sizesBefore[origins[now]], sizesAfter[now]);
        return events;
    }

    private static CommunityEvent[] Fates(int[] heirs, List<(int Now, int Old, int Count)> overlaps, int[] sizesBefore, int[] sizesAfter)
    {
        var parts = new int[heirs.Length];
        foreach (var (_, old, _) in overlaps)
            parts[old]++;
        var fates = new CommunityEvent[heirs.Length];
        for (var old = 0; old < heirs.Length; old++)
            fates[old] = heirs[old] < 0
                ? parts[old] > 0 ? CommunityEvent.Merged : CommunityEvent.Dissolved
                : parts[old] > 1 ? CommunityEvent.Split : Growth(sizesBefore[old], sizesAfter[heirs[old]]);
        return fates;
    }

    private static CommunityEvent Growth(int before, int after) =>
        after > before ? CommunityEvent.Grew : after < before ? CommunityEvent.Shrank : CommunityEvent.Same;

    private static int[] Sizes(int[] labels)
    {
        var count = 0;
        foreach (var label in labels)
        {
            if (label < -1)
                throw new ArgumentException($"A label is at least -1, not {label}.", nameof(labels));
            count = Math.Max(count, label + 1);
        }
        var sizes = new int[count];
        foreach (var label in labels)
            if (label >= 0)
                sizes[label]++;
        return sizes;
    }

    private static int[] Filled(int length, int value)
    {
        var items = new int[length];
        Array.Fill(items, value);
        return items;
    }
}
