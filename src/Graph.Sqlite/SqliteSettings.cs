using System.Text.Json;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Settings documents of the embedded store.</summary>
internal sealed class SqliteSettings(SqliteStore store) : ISettings
{
    public Task<SettingsDocument?> GetAsync(string name, CancellationToken cancellation) =>
        store.ReadAsync(db => SettingsTable.Get(db, name), cancellation);

    public Task<SettingsDocument> PutAsync(string name, string json, string by, string? reason, CancellationToken cancellation)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new GraphException(new UserMessage("settings.json", name, e.Message), e);
        }
        return store.WriteAsync(
            db =>
            {
                var (document, isNew) = SettingsTable.Put(db, name, json);
                if (isNew)
                    OperationTable.Append(db, store.Time, by, "settings", name, null, reason, StoreJson.Write(new { version = document.Version, hash = document.Hash }));
                return document;
            },
            cancellation);
    }
}
