namespace Graph.Linkage.Store;

/// <summary>Versioned documents that decide how data is read and judged; their hash is part of every run.</summary>
public interface ISettings
{
    /// <summary>Latest version of a document, or null when it was never set.</summary>
    Task<SettingsDocument?> GetAsync(string name, CancellationToken cancellation);

    /// <summary>Adds a version and an operation-log entry in one transaction; equal content adds nothing.</summary>
    Task<SettingsDocument> PutAsync(string name, string json, string by, string? reason, CancellationToken cancellation);
}
