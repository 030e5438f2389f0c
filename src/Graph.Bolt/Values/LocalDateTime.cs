#nullable disable annotations
using System.Globalization;

namespace Graph.Bolt;

/// <summary>A date and time without a time zone, to the nanosecond.</summary>
public sealed class LocalDateTime : IEquatable<LocalDateTime>, IComparable<LocalDateTime>
{
    private readonly DateTime _toTheTick;

    /// <summary>The clock time of a moment, whatever its kind.</summary>
    public LocalDateTime(DateTime dateTime)
    {
        (EpochSeconds, Nanosecond) = Temporal.SinceEpoch(dateTime);
        _toTheTick = DateTime.SpecifyKind(dateTime, DateTimeKind.Unspecified);
    }

    /// <summary>A time by its parts.</summary>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second) : this(new DateTime(year, month, day, hour, minute, second))
    {
    }

    /// <summary>A time by its parts.</summary>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second, int nanosecond)
        : this(Temporal.SinceEpoch(new DateTime(year, month, day, hour, minute, second)).Seconds, nanosecond)
    {
    }

    internal LocalDateTime(long epochSeconds, int nanosecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nanosecond);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nanosecond, Temporal.NanosMax);
        (EpochSeconds, Nanosecond) = (epochSeconds, nanosecond);
        _toTheTick = DateTime.SpecifyKind(Temporal.At(epochSeconds, nanosecond), DateTimeKind.Unspecified);
    }

    /// <summary>Year, 1 to 9999.</summary>
    public int Year => _toTheTick.Year;

    /// <summary>Month, 1 to 12.</summary>
    public int Month => _toTheTick.Month;

    /// <summary>Day of the month.</summary>
    public int Day => _toTheTick.Day;

    /// <summary>Hour, 0 to 23.</summary>
    public int Hour => _toTheTick.Hour;

    /// <summary>Minute, 0 to 59.</summary>
    public int Minute => _toTheTick.Minute;

    /// <summary>Second, 0 to 59.</summary>
    public int Second => _toTheTick.Second;

    /// <summary>Nanosecond, 0 to 999,999,999.</summary>
    public int Nanosecond { get; }

    internal long EpochSeconds { get; }

    /// <summary>The same time, of unspecified kind.</summary>
    /// <exception cref="InvalidCastException">The nanoseconds are not whole ticks.</exception>
    public DateTime ToDateTime()
    {
        Temporal.DemandWholeTicks(Nanosecond);
        return _toTheTick;
    }

    /// <inheritdoc/>
    public int CompareTo(LocalDateTime other) => other is null ? 1 : (EpochSeconds, Nanosecond).CompareTo((other.EpochSeconds, other.Nanosecond));

    /// <inheritdoc/>
    public bool Equals(LocalDateTime other) => other is not null && EpochSeconds == other.EpochSeconds && Nanosecond == other.Nanosecond;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as LocalDateTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EpochSeconds, Nanosecond);

    /// <inheritdoc/>
    public override string ToString() =>
        _toTheTick.ToString("yyyy-MM-dd'T'", CultureInfo.InvariantCulture) + Temporal.Clock(Hour, Minute, Second, Nanosecond);
}
