using Graph.Linkage.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Sqlite;

/// <summary>How domain values lie in columns.</summary>
internal static class Columns
{
    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? Number(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static double? Real(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    public static UInt128 Key(this SqliteDataReader reader, int column) => Database.Number(reader.GetFieldValue<byte[]>(column));

    public static UInt128? KeyOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Key(column);

    /// <summary>A time in three columns from the one given on.</summary>
    public static Moment? Time(this SqliteDataReader reader, int column) => reader.IsDBNull(column)
        ? null
        : new Moment(reader.GetInt64(column), reader.GetInt16(column + 1), (TimePrecision)reader.GetInt32(column + 2));

    public static object? Ticks(Moment? moment) => moment?.UtcTicks;

    public static object? Offset(Moment? moment) => moment is { } at ? (long)at.OffsetMinutes : null;

    public static object? Precision(Moment? moment) => moment is { } at ? (long)at.Precision : null;

    public static EntityId Entity(string kind, string key) => new(EntityKinds.Canonical(kind), key);
}
