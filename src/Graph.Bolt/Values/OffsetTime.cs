#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A time of day at an offset from UTC.</summary>
public sealed class OffsetTime : IEquatable<OffsetTime>
{
    private readonly LocalTime _time;

    /// <summary>Time since midnight at an offset.</summary>
    public OffsetTime(TimeSpan time, TimeSpan offset) : this(new LocalTime(time), (int)offset.TotalSeconds)
    {
    }

    /// <summary>A time by its parts.</summary>
    public OffsetTime(int hour, int minute, int second, int offsetSeconds) : this(new LocalTime(hour, minute, second), offsetSeconds)
    {
    }

    /// <summary>A time by its parts.</summary>
    public OffsetTime(int hour, int minute, int second, int nanosecond, int offsetSeconds)
        : this(new LocalTime(hour, minute, second, nanosecond), offsetSeconds)
    {
    }

    internal OffsetTime(LocalTime time, int offsetSeconds) => (_time, OffsetSeconds) = (time, offsetSeconds);

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds { get; }

    /// <summary>Hour, 0 to 23.</summary>
    public int Hour => _time.Hour;

    /// <summary>Minute, 0 to 59.</summary>
    public int Minute => _time.Minute;

    /// <summary>Second, 0 to 59.</summary>
    public int Second => _time.Second;

    /// <summary>Nanosecond, 0 to 999,999,999.</summary>
    public int Nanosecond => _time.Nanosecond;

    internal long NanosOfDay => _time.NanosOfDay;

    /// <inheritdoc/>
    public bool Equals(OffsetTime other) => other is not null && _time.Equals(other._time) && OffsetSeconds == other.OffsetSeconds;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as OffsetTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_time, OffsetSeconds);

    /// <inheritdoc/>
    public override string ToString() => _time + Temporal.Offset(OffsetSeconds);
}
