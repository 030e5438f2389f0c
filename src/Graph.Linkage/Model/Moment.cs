using System.Globalization;

namespace Graph.Linkage.Model;

/// <summary>A time as a source gave it: UTC, the offset it was written in, and how exact it is.</summary>
/// <param name="UtcTicks">Ticks of the UTC time (100 ns since 0001-01-01).</param>
/// <param name="OffsetMinutes">Minutes east of UTC of the source's clock, 480 for Beijing.</param>
/// <param name="Precision">How exact it is; unknown parts are zero in local time.</param>
public readonly record struct Moment(long UtcTicks, short OffsetMinutes, TimePrecision Precision) : IComparable<Moment>
{
    /// <summary>Minutes east of UTC in China.</summary>
    public const short BeijingMinutes = 480;

    /// <summary>A Beijing wall-clock time.</summary>
    public static Moment Beijing(DateTime local, TimePrecision precision) =>
        new(local.Ticks - BeijingMinutes * TimeSpan.TicksPerMinute, BeijingMinutes, precision);

    /// <summary>The same time as a framework value.</summary>
    public DateTimeOffset ToDateTimeOffset()
    {
        var offset = TimeSpan.FromMinutes(OffsetMinutes);
        return new DateTimeOffset(UtcTicks + offset.Ticks, offset);
    }

    /// <summary>Order by UTC time, then precision, then offset.</summary>
    public int CompareTo(Moment other) =>
        (UtcTicks, Precision, OffsetMinutes).CompareTo((other.UtcTicks, other.Precision, other.OffsetMinutes));

    /// <summary>ISO 8601 with offset, shortened to the precision.</summary>
    public override string ToString() => ToDateTimeOffset().ToString(
        Precision switch { TimePrecision.Day => "yyyy-MM-dd", TimePrecision.Minute => "yyyy-MM-ddTHH:mmzzz", _ => "yyyy-MM-ddTHH:mm:sszzz" },
        CultureInfo.InvariantCulture);
}
