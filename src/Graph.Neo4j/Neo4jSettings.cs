using System.Text.Json;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Settings documents of the Neo4j store.</summary>
internal sealed class Neo4jSettings(Neo4jStore store) : ISettings
{
    public Task<SettingsDocument?> GetAsync(string name, CancellationToken cancellation) =>
        store.ReadAsync(db => SettingNodes.GetAsync(db, name), cancellation);

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
            async tx =>
            {
                var (document, isNew) = await SettingNodes.PutAsync(tx, name, json);
                if (isNew)
                    await OperationNodes.AppendAsync(
                        tx, by, "settings", name, null, reason, StoreJson.Write(new { version = document.Version, hash = document.Hash }));
                return document;
            },
            cancellation);
    }
}
