using System.Security.Cryptography;
using System.Text;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Versioned documents inside a transaction.</summary>
internal static class SettingNodes
{
    private const string ClockOffsetsName = "clock-offsets";

    public static async Task<SettingsDocument?> GetAsync(Statements db, string name) =>
        (await db.QueryAsync("setting-latest", ("name", name)))
            .Select(row => new SettingsDocument(name, (int)row.Long("version"), row.Text("json"), row.Text("hash"))).FirstOrDefault();

    /// <summary>Adds a version unless the latest one is equal.</summary>
    public static async Task<(SettingsDocument Document, bool IsNew)> PutAsync(WriteTransaction tx, string name, string json)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        var latest = await GetAsync(tx, name);
        if (latest?.Hash == hash)
            return (latest, false);
        var document = new SettingsDocument(name, (latest?.Version ?? 0) + 1, json, hash);
        await tx.QueryAsync("setting-create", ("name", name), ("version", document.Version), ("json", json), ("hash", hash));
        return (document, true);
    }

    /// <summary>Clock offsets by provider in ticks.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> ClockOffsetsAsync(Statements db) =>
        await GetAsync(db, ClockOffsetsName) is { } document ? StoreJson.Read<SortedDictionary<string, long>>(document.Json) : new SortedDictionary<string, long>();

    public static Task PutClockOffsetsAsync(WriteTransaction tx, IReadOnlyDictionary<string, long> offsets) =>
        PutAsync(tx, ClockOffsetsName, StoreJson.Write(new SortedDictionary<string, long>(offsets.ToDictionary(), StringComparer.Ordinal)));
}
