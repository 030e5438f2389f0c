using System.Security.Cryptography;
using System.Text;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Versioned documents inside a transaction.</summary>
internal static class SettingsTable
{
    private const string ClockOffsetsName = "clock-offsets";

    public static SettingsDocument? Get(Database db, string name) => db.Query(
        "SELECT name, version, json, hash FROM setting WHERE name = $1 ORDER BY version DESC LIMIT 1",
        row => new SettingsDocument(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3)), name).FirstOrDefault();

    /// <summary>Adds a version unless the latest one is equal.</summary>
    public static (SettingsDocument Document, bool IsNew) Put(Database db, string name, string json)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        var latest = Get(db, name);
        if (latest?.Hash == hash)
            return (latest, false);
        var document = new SettingsDocument(name, (latest?.Version ?? 0) + 1, json, hash);
        db.Execute("INSERT INTO setting (name, version, json, hash) VALUES ($1, $2, $3, $4)", name, document.Version, json, hash);
        return (document, true);
    }

    /// <summary>Clock offsets by provider in ticks.</summary>
    public static IReadOnlyDictionary<string, long> ClockOffsets(Database db) =>
        Get(db, ClockOffsetsName) is { } document ? StoreJson.Read<SortedDictionary<string, long>>(document.Json) : new SortedDictionary<string, long>();

    public static void PutClockOffsets(Database db, IReadOnlyDictionary<string, long> offsets) =>
        Put(db, ClockOffsetsName, StoreJson.Write(new SortedDictionary<string, long>(offsets.ToDictionary(), StringComparer.Ordinal)));
}
