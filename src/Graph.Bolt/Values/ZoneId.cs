#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A zone by its IANA name.</summary>
public sealed class ZoneId : Zone, IEquatable<ZoneId>
{
    internal ZoneId(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>Its name, as <c>Asia/Shanghai</c>.</summary>
    public string Id { get; }

    internal override int OffsetSecondsAt(DateTime utc) =>
        (int)TimeZoneInfo.FindSystemTimeZoneById(Id).GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).TotalSeconds;

    /// <inheritdoc/>
    public bool Equals(ZoneId other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as ZoneId);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => "[" + Id + "]";
}
