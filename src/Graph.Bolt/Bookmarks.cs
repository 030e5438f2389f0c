#nullable disable annotations
namespace Graph.Bolt;

/// <summary>What a later transaction must have seen.</summary>
public abstract class Bookmarks : IEquatable<Bookmarks>
{
    internal Bookmarks()
    {
    }

    /// <summary>The values, opaque.</summary>
    public abstract string[] Values { get; }

    /// <summary>Bookmarks of stored values.</summary>
    public static Bookmarks From(params string[] values) => From((IEnumerable<string>)values);

    /// <summary>Bookmarks of stored values.</summary>
    public static Bookmarks From(IEnumerable<string> values) => new BookmarkSet(values);

    /// <inheritdoc/>
    public abstract bool Equals(Bookmarks other);
}
