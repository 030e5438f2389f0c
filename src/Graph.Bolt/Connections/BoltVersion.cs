using System.Globalization;

namespace Graph.Bolt.Connections;

/// <summary>A version of the protocol.</summary>
internal readonly record struct BoltVersion(int Major, int Minor)
{
    /// <summary>Whether it is that version or a later one.</summary>
    public bool IsFrom(int major, int minor) => Major > major || (Major == major && Minor >= minor);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
