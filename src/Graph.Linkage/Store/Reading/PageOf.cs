namespace Graph.Linkage.Store;

/// <summary>A slice with the size of the whole.</summary>
/// <param name="Items">In the order the query states.</param>
/// <param name="Total">How many there are for this viewer without the limit.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, long Total);
