using System.Globalization;

namespace Graph.Bolt;

/// <summary>Arithmetic that the temporal values share.</summary>
internal static class Temporal
{
    public const int NanosPerSecond = 1_000_000_000;
    public const int NanosMax = NanosPerSecond - 1;
    public const long NanosPerDay = 86_400L * NanosPerSecond;
    public const int NanosPerTick = 100;

    /// <summary>Day number of 1970-01-01.</summary>
    public static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>A moment whose whole seconds since 1970 and nanoseconds are given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The years 1 to 9999 do not hold it.</exception>
    public static DateTime At(long seconds, int nanos) => DateTime.UnixEpoch.AddTicks(checked(seconds * TimeSpan.TicksPerSecond)).AddTicks(nanos / NanosPerTick);

    /// <summary>Whole seconds since 1970, rounded down, and the rest.</summary>
    public static (long Seconds, int Nanos) SinceEpoch(DateTime time)
    {
        var seconds = Math.DivRem(time.Ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerSecond, out var ticks);
        return ticks < 0 ? (seconds - 1, (int)(ticks + TimeSpan.TicksPerSecond) * NanosPerTick) : (seconds, (int)ticks * NanosPerTick);
    }

    /// <summary>Refuses what a tick cannot hold.</summary>
    public static void DemandWholeTicks(int nanos)
    {
        if (nanos % NanosPerTick != 0)
            throw new InvalidCastException(string.Create(CultureInfo.InvariantCulture, $"{nanos} nanoseconds are not a whole number of ticks."));
    }

    /// <summary>A clock time with as many decimals as it needs.</summary>
    public static string Clock(int hour, int minute, int second, int nanosecond)
    {
        var fraction = nanosecond == 0 ? "" : nanosecond.ToString("'.'000000000", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00}{fraction}");
    }

    /// <summary>An offset from UTC as +08:00, with seconds only when there are any.</summary>
    public static string Offset(int seconds)
    {
        if (seconds == 0)
            return "Z";
        var size = TimeSpan.FromSeconds(Math.Abs(seconds));
        return (seconds < 0 ? "-" : "+") + size.ToString(size.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
    }
}
