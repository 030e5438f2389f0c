using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Which of the values of an attribute lists show.</summary>
public static class ShownValue
{
    /// <summary>The value with most sightings, then the latest start, then the ordinally smallest; null when there is none.</summary>
    /// <param name="values">Values of one attribute of one entity with the number of visible sightings of each.</param>
    public static string? Of(IEnumerable<(string Value, Moment? From, long Sightings)> values) => values
        .OrderByDescending(value => value.Sightings)
        .ThenByDescending(value => value.From?.UtcTicks ?? long.MinValue)
        .ThenBy(value => value.Value, StringComparer.Ordinal)
        .Select(value => value.Value)
        .FirstOrDefault();
}
