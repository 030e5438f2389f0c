#nullable disable annotations
using System.Globalization;

namespace Graph.Bolt;

/// <summary>Months, days, seconds and nanoseconds, which do not convert into each other.</summary>
public sealed class Duration : IEquatable<Duration>
{
    /// <summary>A duration of seconds.</summary>
    public Duration(long seconds) : this(0, 0, seconds, 0)
    {
    }

    /// <summary>A duration of seconds and nanoseconds.</summary>
    public Duration(long seconds, int nanos) : this(0, 0, seconds, nanos)
    {
    }

    /// <summary>A duration of days, seconds and nanoseconds.</summary>
    public Duration(long days, long seconds, int nanos) : this(0, days, seconds, nanos)
    {
    }

    /// <summary>A duration of all four.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nanos"/> is not in 0..999,999,999.</exception>
    public Duration(long months, long days, long seconds, int nanos)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nanos);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nanos, Temporal.NanosMax);
        (Months, Days, Seconds, Nanos) = (months, days, seconds, nanos);
    }

    /// <summary>Whole months.</summary>
    public long Months { get; }

    /// <summary>Whole days.</summary>
    public long Days { get; }

    /// <summary>Whole seconds.</summary>
    public long Seconds { get; }

    /// <summary>Nanoseconds, 0 to 999,999,999.</summary>
    public int Nanos { get; }

    /// <inheritdoc/>
    public bool Equals(Duration other) =>
        other is not null && Months == other.Months && Days == other.Days && Seconds == other.Seconds && Nanos == other.Nanos;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as Duration);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Months, Days, Seconds, Nanos);

    /// <summary>ISO 8601.</summary>
    public override string ToString()
    {
        var total = (Int128)Seconds * Temporal.NanosPerSecond + Nanos;
        var sign = total < 0 ? "-" : "";
        var (whole, part) = Int128.DivRem(Int128.Abs(total), Temporal.NanosPerSecond);
        var fraction = part == 0 ? "" : ((long)part).ToString("'.'000000000", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"P{Months}M{Days}DT{sign}{whole}{fraction}S");
    }
}
