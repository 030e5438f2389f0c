#nullable disable annotations
namespace Graph.Bolt;

/// <summary>How far a clock is from UTC: a fixed offset or a named zone.</summary>
public abstract class Zone
{
    internal Zone()
    {
    }

    /// <summary>A fixed offset in seconds east of UTC.</summary>
    public static Zone Of(int offsetSeconds) => new ZoneOffset(offsetSeconds);

    /// <summary>A zone by its IANA name; it need not be known on this machine.</summary>
    public static Zone Of(string zoneId) => new ZoneId(zoneId);

    /// <summary>Seconds east of UTC at a moment.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known on this machine.</exception>
    internal abstract int OffsetSecondsAt(DateTime utc);
}
