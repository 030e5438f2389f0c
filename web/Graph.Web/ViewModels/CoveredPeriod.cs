namespace Graph.Web.ViewModels;

/// <summary>A stretch of time that files cover, as shares of the whole, for one bar with its gaps.</summary>
/// <param name="Start">Where it begins, 0 to 1.</param>
/// <param name="Length">How long it is, 0 to 1.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record CoveredPeriod(double Start, double Length, DateOnly From, DateOnly To)
{
    /// <summary>The stretches that periods make together, in order; those less than a day apart are one.</summary>
    public static IReadOnlyList<CoveredPeriod> Of(IEnumerable<(DateOnly From, DateOnly To)> periods)
    {
        var joined = new List<(DateOnly From, DateOnly To)>();
        foreach (var (from, to) in periods.OrderBy(period => period.From).ThenBy(period => period.To))
        {
            if (joined.Count > 0 && from <= joined[^1].To.AddDays(1))
                joined[^1] = (joined[^1].From, to > joined[^1].To ? to : joined[^1].To);
            else
                joined.Add((from, to));
        }
        if (joined.Count == 0)
            return [];
        var (first, days) = (joined[0].From.DayNumber, joined[^1].To.DayNumber - joined[0].From.DayNumber + 1.0);
        return [.. joined.Select(period => new CoveredPeriod(
            (period.From.DayNumber - first) / days, (period.To.DayNumber - period.From.DayNumber + 1) / days, period.From, period.To))];
    }
}
