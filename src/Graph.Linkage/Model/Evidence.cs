namespace Graph.Linkage.Model;

/// <summary>The rows a statement rests on.</summary>
/// <param name="Rows">How many distinct rows there are.</param>
/// <param name="Sample">The first of them in the order of <see cref="RowRef"/>, at most <see cref="SampleMax"/>.</param>
public sealed record Evidence(long Rows, IReadOnlyList<RowRef> Sample)
{
    /// <summary>Most rows that <see cref="Sample"/> holds.</summary>
    public const int SampleMax = 20;

    /// <summary>No row at all.</summary>
    public static Evidence None { get; } = new(0, []);

    /// <summary>Evidence of the distinct rows among those given.</summary>
    public static Evidence Of(IEnumerable<RowRef> rows)
    {
        var distinct = new SortedSet<RowRef>(rows);
        return distinct.Count == 0 ? None : new Evidence(distinct.Count, [.. distinct.Take(SampleMax)]);
    }
}
