#nullable disable annotations
using System.Globalization;

namespace Graph.Bolt;

/// <summary>A moment to the nanosecond, with the zone in which it was noted.</summary>
/// <remarks>An unknown zone is no error until local fields are asked for.</remarks>
public sealed class ZonedDateTime : IEquatable<ZonedDateTime>, IComparable<ZonedDateTime>
{
    /// <summary>A moment by its distance from 1970.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The years 1 to 9999 do not hold it, or the nanoseconds are not in 0..999,999,999.</exception>
    public ZonedDateTime(long utcSeconds, int nanos, Zone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfNegative(nanos);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nanos, Temporal.NanosMax);
        (UtcSeconds, Nanosecond, Zone) = (utcSeconds, nanos, zone);
    }

    /// <summary>The same moment at the same offset.</summary>
    public ZonedDateTime(DateTimeOffset dateTimeOffset)
    {
        (UtcSeconds, Nanosecond) = Temporal.SinceEpoch(dateTimeOffset.UtcDateTime);
        Zone = Zone.Of((int)dateTimeOffset.Offset.TotalSeconds);
    }

    /// <summary>Whole seconds since 1970-01-01T00:00Z, rounded down.</summary>
    public long UtcSeconds { get; }

    /// <summary>Nanosecond, 0 to 999,999,999.</summary>
    public int Nanosecond { get; }

    /// <summary>The zone.</summary>
    public Zone Zone { get; }

    /// <summary>The moment in UTC, to the tick.</summary>
    public DateTime UtcDateTime => Temporal.At(UtcSeconds, Nanosecond);

    /// <summary>The clock time in the zone, to the tick.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known on this machine.</exception>
    public DateTime LocalDateTime => DateTime.SpecifyKind(UtcDateTime.AddSeconds(OffsetSeconds), DateTimeKind.Unspecified);

    /// <summary>Seconds east of UTC at that moment.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known on this machine.</exception>
    public int OffsetSeconds => Zone is ZoneOffset fixedOffset ? fixedOffset.OffsetSeconds : Zone.OffsetSecondsAt(UtcDateTime);

    /// <summary>Local year.</summary>
    public int Year => LocalDateTime.Year;

    /// <summary>Local month, 1 to 12.</summary>
    public int Month => LocalDateTime.Month;

    /// <summary>Local day of the month.</summary>
    public int Day => LocalDateTime.Day;

    /// <summary>Local hour, 0 to 23.</summary>
    public int Hour => LocalDateTime.Hour;

    /// <summary>Local minute, 0 to 59.</summary>
    public int Minute => LocalDateTime.Minute;

    /// <summary>Local second, 0 to 59.</summary>
    public int Second => LocalDateTime.Second;

    /// <summary>The same moment with the offset of the zone.</summary>
    /// <exception cref="InvalidCastException">The nanoseconds are not whole ticks.</exception>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known on this machine.</exception>
    public DateTimeOffset ToDateTimeOffset()
    {
        Temporal.DemandWholeTicks(Nanosecond);
        return new DateTimeOffset(UtcDateTime).ToOffset(TimeSpan.FromSeconds(OffsetSeconds));
    }

    /// <inheritdoc/>
    public int CompareTo(ZonedDateTime other) => other is null ? 1 : (UtcSeconds, Nanosecond).CompareTo((other.UtcSeconds, other.Nanosecond));

    /// <inheritdoc/>
    public bool Equals(ZonedDateTime other) =>
        other is not null && UtcSeconds == other.UtcSeconds && Nanosecond == other.Nanosecond && Zone.Equals(other.Zone);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as ZonedDateTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UtcSeconds, Nanosecond, Zone);

    /// <summary>ISO 8601; in UTC when the zone is not known on this machine.</summary>
    public override string ToString()
    {
        var isKnown = Zone is ZoneOffset || TimeZoneInfo.TryFindSystemTimeZoneById(((ZoneId)Zone).Id, out _);
        var local = isKnown ? LocalDateTime : UtcDateTime;
        var clock = local.ToString("yyyy-MM-dd'T'", CultureInfo.InvariantCulture) + Temporal.Clock(local.Hour, local.Minute, local.Second, Nanosecond);
        return clock + Temporal.Offset(isKnown ? OffsetSeconds : 0) + (Zone is ZoneId ? Zone.ToString() : "");
    }
}
