using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace Graph.Sqlite;

/// <summary>One connection with its prepared statements. Not thread-safe. Parameters are named $1, $2 ... in the order given.</summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    public Database(string path, SqliteOpenMode mode)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10,
        }.ToString());
        _connection.Open();
    }

    /// <summary>Runs a statement and returns the number of changed rows.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> arguments) => Prepare(sql, arguments).ExecuteNonQuery();

    /// <summary>Runs several statements without parameters.</summary>
    public void Script(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or the default where there is none or it is NULL.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Prepare(sql, arguments).ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetFieldValue<T>(0) : default;
    }

    /// <summary>All rows of a query.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> arguments)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, arguments).ExecuteReader();
        while (reader.Read())
            rows.Add(map(reader));
        return rows;
    }

    /// <summary>The rows of a query one after the other; the same statement must not be used again meanwhile.</summary>
    public IEnumerable<SqliteDataReader> Stream(string sql, params object?[] arguments)
    {
        using var reader = Prepare(sql, arguments).ExecuteReader();
        while (reader.Read())
            yield return reader;
    }

    /// <summary>The number given to the last inserted row.</summary>
    public long LastId => SQLitePCL.raw.sqlite3_last_insert_rowid(_connection.Handle!);

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= arguments.Length; i++)
                command.Parameters.Add(new SqliteParameter($"${i}", null));
            _commands[sql] = command;
        }
        for (var i = 0; i < arguments.Length; i++)
            command.Parameters[i].Value = arguments[i] switch
            {
                null => DBNull.Value,
                UInt128 number => Blob(number),
                bool flag => flag ? 1L : 0L,
                Enum value => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
                var value => value,
            };
        return command;
    }

    /// <summary>A 128-bit number as it is stored.</summary>
    public static byte[] Blob(UInt128 number)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, number);
        return bytes;
    }

    /// <summary>A 128-bit number as it was stored.</summary>
    public static UInt128 Number(byte[] bytes) => BinaryPrimitives.ReadUInt128LittleEndian(bytes);
}
