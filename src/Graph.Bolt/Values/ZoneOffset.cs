#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A fixed offset from UTC.</summary>
public sealed class ZoneOffset : Zone, IEquatable<ZoneOffset>
{
    internal ZoneOffset(int offsetSeconds) => OffsetSeconds = offsetSeconds;

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds { get; }

    internal override int OffsetSecondsAt(DateTime utc) => OffsetSeconds;

    /// <inheritdoc/>
    public bool Equals(ZoneOffset other) => other is not null && OffsetSeconds == other.OffsetSeconds;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as ZoneOffset);

    /// <inheritdoc/>
    public override int GetHashCode() => OffsetSeconds;

    /// <inheritdoc/>
    public override string ToString() => Temporal.Offset(OffsetSeconds);
}
