namespace Graph.Bolt;

/// <summary>A set of bookmark values.</summary>
internal sealed class BookmarkSet(IEnumerable<string>? values) : Bookmarks
{
    public static readonly BookmarkSet Empty = new([]);

    public override string[] Values { get; } = values is null
        ? []
        : [.. values.Where(value => !string.IsNullOrEmpty(value)).Distinct(StringComparer.Ordinal)];

    public override bool Equals(Bookmarks? other) => other is not null && new HashSet<string>(Values).SetEquals(other.Values);

    public override bool Equals(object? obj) => Equals(obj as Bookmarks);

    public override int GetHashCode() => Values.Aggregate(0, (hash, value) => hash ^ value.GetHashCode(StringComparison.Ordinal));
}
