#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A time of day without a time zone, to the nanosecond.</summary>
public sealed class LocalTime : IEquatable<LocalTime>, IComparable<LocalTime>
{
    /// <summary>The time of a moment.</summary>
    public LocalTime(DateTime time) : this(time.TimeOfDay)
    {
    }

    /// <summary>Time since midnight.</summary>
    public LocalTime(TimeSpan time) : this(time.Ticks * Temporal.NanosPerTick)
    {
    }

    /// <summary>The same time.</summary>
    public LocalTime(TimeOnly time) : this(time.Ticks * Temporal.NanosPerTick)
    {
    }

    /// <summary>A time by its parts.</summary>
    public LocalTime(int hour, int minute, int second) : this(hour, minute, second, 0)
    {
    }

    /// <summary>A time by its parts.</summary>
    public LocalTime(int hour, int minute, int second, int nanosecond)
        : this(new TimeOnly(hour, minute, second).Ticks * Temporal.NanosPerTick + nanosecond)
    {
    }

    internal LocalTime(long nanosOfDay)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nanosOfDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(nanosOfDay, Temporal.NanosPerDay);
        NanosOfDay = nanosOfDay;
    }

    /// <summary>Hour, 0 to 23.</summary>
    public int Hour => (int)(NanosOfDay / (3600L * Temporal.NanosPerSecond));

    /// <summary>Minute, 0 to 59.</summary>
    public int Minute => (int)(NanosOfDay / (60L * Temporal.NanosPerSecond) % 60);

    /// <summary>Second, 0 to 59.</summary>
    public int Second => (int)(NanosOfDay / Temporal.NanosPerSecond % 60);

    /// <summary>Nanosecond, 0 to 999,999,999.</summary>
    public int Nanosecond => (int)(NanosOfDay % Temporal.NanosPerSecond);

    internal long NanosOfDay { get; }

    /// <summary>Time since midnight.</summary>
    /// <exception cref="InvalidCastException">The nanoseconds are not whole ticks.</exception>
    public TimeSpan ToTimeSpan()
    {
        Temporal.DemandWholeTicks(Nanosecond);
        return TimeSpan.FromTicks(NanosOfDay / Temporal.NanosPerTick);
    }

    /// <summary>The same time.</summary>
    /// <exception cref="InvalidCastException">The nanoseconds are not whole ticks.</exception>
    public TimeOnly ToTimeOnly() => TimeOnly.FromTimeSpan(ToTimeSpan());

    /// <inheritdoc/>
    public int CompareTo(LocalTime other) => other is null ? 1 : NanosOfDay.CompareTo(other.NanosOfDay);

    /// <inheritdoc/>
    public bool Equals(LocalTime other) => other is not null && NanosOfDay == other.NanosOfDay;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as LocalTime);

    /// <inheritdoc/>
    public override int GetHashCode() => NanosOfDay.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Temporal.Clock(Hour, Minute, Second, Nanosecond);
}
