using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Reads and versions settings documents.</summary>
public sealed class SettingsModel(IStore store)
{
    /// <summary>The document in force: the latest version, else the defaults as version 0.</summary>
    public async Task<SettingsDocument?> GetAsync(string name, CancellationToken cancellation) =>
        await store.Settings.GetAsync(name, cancellation) ?? new SettingsDocument(name, 0, DefaultOf(name), "");

    /// <summary>Adds a version, once the document reads as one of its kind.</summary>
    /// <exception cref="GraphException">The document is not valid.</exception>
    public Task<SettingsDocument> PutAsync(string name, string json, string by, string reason, CancellationToken cancellation)
    {
        Check(name, json);
        return store.Settings.PutAsync(name, json, by, reason, cancellation);
    }

    private static string DefaultOf(string name) => name == StopList.DocumentName ? StopList.Default.ToJson() : new Thresholds().ToJson();

    private static void Check(string name, string json)
    {
        if (name == StopList.DocumentName)
            _ = StopList.Parse(json);
        else
            _ = Thresholds.Parse(json);
    }
}
