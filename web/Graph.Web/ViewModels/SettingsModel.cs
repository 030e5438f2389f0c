using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Reads and versions settings documents.</summary>
public sealed class SettingsModel(IStore store)
{
    /// <summary>The list of public numbers and institutions.</summary>
    public const string StopList = "stop-list";

    /// <summary>Thresholds of signals.</summary>
    public const string Thresholds = "thresholds";

    /// <summary>Latest version, or null when the defaults hold.</summary>
    public Task<SettingsDocument?> GetAsync(string name, CancellationToken cancellation) => store.Settings.GetAsync(name, cancellation);

    /// <summary>Adds a version.</summary>
    public Task<SettingsDocument> PutAsync(string name, string json, string by, string reason, CancellationToken cancellation) =>
        store.Settings.PutAsync(name, json, by, reason, cancellation);
}
