using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Reads and versions settings documents.</summary>
public sealed class SettingsModel(IStore store)
{
    /// <summary>The list of public numbers and institutions.</summary>
    public const string StopListName = "stop-list";

    /// <summary>Thresholds of signals.</summary>
    public const string ThresholdsName = "thresholds";

    /// <summary>The document in force: the latest version, else the defaults as version 0.</summary>
    public async Task<SettingsDocument?> GetAsync(string name, CancellationToken cancellation) =>
        await store.Settings.GetAsync(name, cancellation) ?? new SettingsDocument(name, 0, DefaultOf(name), "");

    /// <summary>Adds a version.</summary>
    public Task<SettingsDocument> PutAsync(string name, string json, string by, string reason, CancellationToken cancellation) =>
        store.Settings.PutAsync(name, json, by, reason, cancellation);

    /// <summary>What holds while a document was never set.</summary>
    public static string DefaultOf(string name) => "{}";
}
