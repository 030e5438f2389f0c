using System.Collections;

namespace Graph.Bolt.Wire;

/// <summary>Encodes parameters: dictionaries, lists, primitives, temporal values, points and objects with properties.</summary>
/// <param name="writer">Takes the bytes.</param>
/// <param name="usesUtc">Whether moments are sent in UTC; servers before 5.0 may want the clock time.</param>
internal readonly struct ValueWriter(PackStreamWriter writer, bool usesUtc)
{
    /// <summary>Deeper values refer to themselves.</summary>
    private const int DepthMax = 256;

    /// <summary>Writes a map of parameters.</summary>
    /// <exception cref="ArgumentException">A value has no counterpart on the server.</exception>
    /// <exception cref="OverflowException">A number is larger than a signed 64-bit integer.</exception>
    public void WriteMap(IEnumerable<KeyValuePair<string, object>> map, int count) => WriteMap(map, count, 0);

    /// <summary>Writes a value.</summary>
    /// <exception cref="ArgumentException">The value has no counterpart on the server.</exception>
    /// <exception cref="OverflowException">A number is larger than a signed 64-bit integer.</exception>
    public void Write(object? value) => Write(value, 0);

    private void Write(object? value, int depth)
    {
        if (depth > DepthMax)
            throw new ArgumentException($"A parameter is nested more than {DepthMax} deep.");
        switch (value)
        {
            case null: writer.WriteNull(); break;
            case bool truth: writer.WriteBoolean(truth); break;
            case string text: writer.WriteString(text); break;
            case char character: writer.WriteString([character]); break;
            case long number: writer.WriteInteger(number); break;
            case int number: writer.WriteInteger(number); break;
            case short number: writer.WriteInteger(number); break;
            case sbyte number: writer.WriteInteger(number); break;
            case byte number: writer.WriteInteger(number); break;
            case ushort number: writer.WriteInteger(number); break;
            case uint number: writer.WriteInteger(number); break;
            case ulong number: writer.WriteInteger(checked((long)number)); break;
            case double number: writer.WriteFloat(number); break;
            case float number: writer.WriteFloat(number); break;
            case byte[] bytes: writer.WriteBytes(bytes); break;
            case Guid or Enum or decimal:
                throw new ArgumentException($"A parameter of type {value.GetType().Name} has no counterpart on the server; send it as text or as a number.");
            default: WriteOther(value, depth); break;
        }
    }

    private void WriteOther(object value, int depth)
    {
        switch (value)
        {
            case IDictionary<string, object> map: WriteMap(map, map.Count, depth); break;
            case IReadOnlyDictionary<string, object> map: WriteMap(map, map.Count, depth); break;
            case IDictionary map: WriteDictionary(map, depth); break;
            case IEnumerable items: WriteList(items, depth); break;
            default:
                if (!WriteTemporal(value))
                    WriteProperties(value, depth);
                break;
        }
    }

    private void WriteMap(IEnumerable<KeyValuePair<string, object>> map, int count, int depth)
    {
        writer.WriteMapHeader(count);
        foreach (var (key, value) in map)
        {
            writer.WriteString(key);
            Write(value, depth + 1);
        }
    }

    private void WriteDictionary(IDictionary map, int depth)
    {
        writer.WriteMapHeader(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            writer.WriteString(entry.Key as string ?? throw new ArgumentException("The keys of a map parameter must be text."));
            Write(entry.Value, depth + 1);
        }
    }

    private void WriteList(IEnumerable items, int depth)
    {
        var list = items as ICollection ?? items.Cast<object?>().ToArray();
        writer.WriteListHeader(list.Count);
        foreach (var item in list)
            Write(item, depth + 1);
    }

    private void WriteProperties(object value, int depth)
    {
        var accessors = ParameterObject.AccessorsOf(value.GetType());
        if (accessors.Length == 0)
            throw new ArgumentException($"A parameter of type {value.GetType().Name} has no counterpart on the server.");
        writer.WriteMapHeader(accessors.Length);
        foreach (var (name, read) in accessors)
        {
            writer.WriteString(name);
            Write(read(value), depth + 1);
        }
    }

    private bool WriteTemporal(object value)
    {
        switch (value)
        {
            case DateTime { Kind: DateTimeKind.Utc } time: WriteZoned(new ZonedDateTime(new DateTimeOffset(time))); break;
            case DateTime time: WriteLocal(new LocalDateTime(time)); break;
            case DateTimeOffset time: WriteZoned(new ZonedDateTime(time)); break;
            case ZonedDateTime time: WriteZoned(time); break;
            case LocalDateTime time: WriteLocal(time); break;
            case DateOnly date: WriteIntegers(Tag.Date, new LocalDate(date).EpochDays); break;
            case LocalDate date: WriteIntegers(Tag.Date, date.EpochDays); break;
            case TimeSpan time: WriteIntegers(Tag.LocalTime, new LocalTime(time).NanosOfDay); break;
            case TimeOnly time: WriteIntegers(Tag.LocalTime, new LocalTime(time).NanosOfDay); break;
            case LocalTime time: WriteIntegers(Tag.LocalTime, time.NanosOfDay); break;
            case OffsetTime time: WriteIntegers(Tag.Time, time.NanosOfDay, time.OffsetSeconds); break;
            case Duration duration: WriteIntegers(Tag.Duration, duration.Months, duration.Days, duration.Seconds, duration.Nanos); break;
            case Point point: WritePoint(point); break;
            default: return false;
        }
        return true;
    }

    private void WriteZoned(ZonedDateTime time)
    {
        var seconds = usesUtc ? time.UtcSeconds : time.UtcSeconds + time.OffsetSeconds;
        if (time.Zone is ZoneOffset offset)
        {
            WriteIntegers(usesUtc ? Tag.DateTime : Tag.LegacyDateTime, seconds, time.Nanosecond, offset.OffsetSeconds);
            return;
        }
        writer.WriteStructureHeader(3, usesUtc ? Tag.DateTimeZoneId : Tag.LegacyDateTimeZoneId);
        writer.WriteInteger(seconds);
        writer.WriteInteger(time.Nanosecond);
        writer.WriteString(((ZoneId)time.Zone).Id);
    }

    private void WriteLocal(LocalDateTime time) => WriteIntegers(Tag.LocalDateTime, time.EpochSeconds, time.Nanosecond);

    private void WriteIntegers(byte tag, params ReadOnlySpan<long> fields)
    {
        writer.WriteStructureHeader(fields.Length, tag);
        foreach (var field in fields)
            writer.WriteInteger(field);
    }

    private void WritePoint(Point point)
    {
        writer.WriteStructureHeader(point.IsThreeDimensional ? 4 : 3, point.IsThreeDimensional ? Tag.Point3D : Tag.Point2D);
        writer.WriteInteger(point.SrId);
        writer.WriteFloat(point.X);
        writer.WriteFloat(point.Y);
        if (point.IsThreeDimensional)
            writer.WriteFloat(point.Z);
    }
}
