namespace Graph.Linkage.Store;

/// <summary>How far each provider's clock runs ahead, estimated from transfers and calls that both sides recorded.</summary>
public static class ClockOffsets
{
    /// <summary>Pairs of records further apart than this say nothing about clocks.</summary>
    public static readonly TimeSpan DistanceMax = TimeSpan.FromMinutes(10);

    /// <summary>A pair of providers needs this many unambiguous pairs of records.</summary>
    public const int PairsMin = 5;

    /// <summary>
    /// Offsets in ticks by provider, providers without an estimate left out. Medians of the differences between two providers
    /// are joined along the spanning tree with most observations; in each connected set the lower median provider is right.
    /// </summary>
    /// <param name="observations">Provider of the paying or calling side, of the other side, and by how many ticks the former's time is later.</param>
    /// <returns>A function of the multiset of observations only.</returns>
    public static IReadOnlyDictionary<string, long> Estimate(IEnumerable<(string From, string To, long Later)> observations)
    {
        var edges = observations
            .Where(o => o.From != o.To && o.From.Length > 0 && o.To.Length > 0 && Math.Abs(o.Later) <= DistanceMax.Ticks)
            .Select(o => string.CompareOrdinal(o.From, o.To) < 0 ? o : (From: o.To, To: o.From, Later: -o.Later))
            .GroupBy(o => (o.From, o.To))
            .Select(pair => (pair.Key.From, pair.Key.To, Count: pair.Count(), Later: LowerMedian(pair.Select(o => o.Later))))
            .Where(edge => edge.Count >= PairsMin)
            .OrderByDescending(edge => edge.Count)
            .ThenBy(edge => edge.From, StringComparer.Ordinal).ThenBy(edge => edge.To, StringComparer.Ordinal);

        var offsets = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var sets = new Dictionary<string, List<string>>();
        foreach (var (from, to, _, later) in edges)
        {
            var (left, right) = (SetOf(from), SetOf(to));
            if (ReferenceEquals(left, right))
                continue;
            var shift = offsets[from] - later - offsets[to];
            foreach (var provider in right)
            {
                offsets[provider] += shift;
                sets[provider] = left;
            }
            left.AddRange(right);
        }
        foreach (var set in sets.Values.Distinct().ToList())
        {
            var zero = LowerMedian(set.Select(provider => offsets[provider]));
            set.ForEach(provider => offsets[provider] -= zero);
        }
        return offsets;

        List<string> SetOf(string provider)
        {
            if (!sets.TryGetValue(provider, out var set))
            {
                sets[provider] = set = [provider];
                offsets[provider] = 0;
            }
            return set;
        }
    }

    private static long LowerMedian(IEnumerable<long> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[(sorted.Length - 1) / 2];
    }
}
