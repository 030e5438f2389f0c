using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Finds which records of the two sides are one and the same call or transfer.</summary>
/// <remarks>
/// <para>A pure function of the set of records: the caller hands them over in the order (time, file hash, sheet, row), and store
/// numbers are only compared for equality, so neither the order of imports nor the engine decides anything.</para>
/// <para>Three passes, each greedy with the nearest pair first: equal serial numbers where a time is known to the day only;
/// equal ends within the window; a record with one masked end and a record that names both, where the visible digits agree.
/// Two records of the same side are never one event. O(n log n) for n records plus the pairs inside the window.</para>
/// </remarks>
public static class EventPairing
{
    /// <summary>Two sides of a transfer lie at most this far apart.</summary>
    public static readonly TimeSpan TransferWindow = TimeSpan.FromSeconds(60);

    /// <summary>Two sides of a call or message lie at most this far apart.</summary>
    public static readonly TimeSpan CallWindow = TimeSpan.FromSeconds(3);

    /// <summary>Pairs the records of one bucket.</summary>
    /// <param name="records">Records of one bucket (transfers of one amount, or calls of one pair) in the stated order.</param>
    /// <param name="window">Largest distance in time.</param>
    /// <returns>For each record the index of its other side, or -1.</returns>
    public static int[] Pair(IReadOnlyList<SideRecord> records, TimeSpan window)
    {
        var partner = new int[records.Count];
        Array.Fill(partner, -1);
        PairBySerial(records, partner);
        PairByEnds(records, partner, window.Ticks);
        PairMasked(records, partner, window.Ticks);
        return partner;
    }

    private static void PairBySerial(IReadOnlyList<SideRecord> records, int[] partner)
    {
        var open = new Dictionary<(long From, long To, string Serial, EventSide Side), Queue<int>>();
        for (var i = 0; i < records.Count; i++)
        {
            var record = records[i];
            if (record.Side == EventSide.None || string.IsNullOrEmpty(record.Serial))
                continue;
            var other = (record.From, record.To, record.Serial, Opposite(record.Side));
            if (open.TryGetValue(other, out var waiting) && waiting.TryPeek(out var j)
                && (record.Precision == TimePrecision.Day || records[j].Precision == TimePrecision.Day))
            {
                waiting.Dequeue();
                Join(partner, i, j);
                continue;
            }
            var own = (record.From, record.To, record.Serial, record.Side);
            if (!open.TryGetValue(own, out var queue))
                open[own] = queue = new Queue<int>();
            queue.Enqueue(i);
        }
    }

    private static void PairByEnds(IReadOnlyList<SideRecord> records, int[] partner, long window)
    {
        foreach (var sameEnds in Unpaired(records, partner).GroupBy(i => (records[i].From, records[i].To)))
        {
            var inTime = sameEnds.OrderBy(i => records[i].AtTicks).ThenBy(i => i).ToArray();
            JoinNearest(records, partner, Near(records, inTime, inTime, window));
        }
    }

    private static void PairMasked(IReadOnlyList<SideRecord> records, int[] partner, long window)
    {
        var open = Unpaired(records, partner).OrderBy(i => records[i].AtTicks).ThenBy(i => i).ToArray();
        var masked = open.Where(i => IsMasked(records[i].FromId) != IsMasked(records[i].ToId)).ToArray();
        if (masked.Length == 0)
            return;
        var full = open.Where(i => !IsMasked(records[i].FromId) && !IsMasked(records[i].ToId)).ToArray();
        JoinNearest(records, partner, Near(records, masked, full, window).Where(pair => Agree(records[pair.A], records[pair.B])));
    }

    private static IEnumerable<int> Unpaired(IReadOnlyList<SideRecord> records, int[] partner) => Enumerable.Range(0, records.Count)
        .Where(i => partner[i] < 0 && records[i].Side != EventSide.None && records[i].Precision != TimePrecision.Day);

    /// <summary>Pairs of opposite sides within the window; both lists are in the order of time.</summary>
    private static IEnumerable<(int A, int B)> Near(IReadOnlyList<SideRecord> records, int[] left, int[] right, long window)
    {
        var start = 0;
        foreach (var a in left)
        {
            while (start < right.Length && records[right[start]].AtTicks < records[a].AtTicks - window)
                start++;
            for (var k = start; k < right.Length && records[right[k]].AtTicks <= records[a].AtTicks + window; k++)
            {
                var b = right[k];
                var isOwnList = ReferenceEquals(left, right);
                if (records[b].Side == Opposite(records[a].Side) && (!isOwnList || records[a].Side == EventSide.From))
                    yield return (a, b);
            }
        }
    }

    private static void JoinNearest(IReadOnlyList<SideRecord> records, int[] partner, IEnumerable<(int A, int B)> candidates)
    {
        var nearestFirst = candidates
            .OrderBy(pair => Math.Abs(records[pair.A].AtTicks - records[pair.B].AtTicks))
            .ThenBy(pair => Math.Min(pair.A, pair.B)).ThenBy(pair => Math.Max(pair.A, pair.B));
        foreach (var (a, b) in nearestFirst)
        {
            if (partner[a] < 0 && partner[b] < 0)
                Join(partner, a, b);
        }
    }

    private static bool Agree(SideRecord masked, SideRecord full) => IsMasked(masked.FromId)
        ? masked.To == full.To && MaskPattern.Matches(masked.FromId.Key, full.FromId.Key)
        : masked.From == full.From && MaskPattern.Matches(masked.ToId.Key, full.ToId.Key);

    private static bool IsMasked(EntityId id) => id.Kind == EntityKinds.MaskedId;

    private static EventSide Opposite(EventSide side) => side switch
    {
        EventSide.From => EventSide.To,
        EventSide.To => EventSide.From,
        _ => EventSide.None,
    };

    private static void Join(int[] partner, int a, int b) => (partner[a], partner[b]) = (b, a);
}
