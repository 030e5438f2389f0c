namespace Graph.Linkage.Store;

/// <summary>A slice of an ordered list.</summary>
/// <param name="Offset">First item, from 0.</param>
/// <param name="Limit">Most items; 0 means all.</param>
public readonly record struct Slice(int Offset, int Limit)
{
    /// <summary>Everything.</summary>
    public static Slice All { get; } = new(0, 0);

    /// <summary>The first <paramref name="limit"/> items.</summary>
    public static Slice First(int limit) => new(0, limit);

    /// <summary>The items of the slice.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> items) => Limit == 0 ? items.Skip(Offset) : items.Skip(Offset).Take(Limit);
}
