namespace Graph.Linkage.Store;

/// <summary>A version of a settings document.</summary>
/// <param name="Name">Such as <c>stop-list</c>, <c>thresholds</c>, <c>clock-offsets</c>.</param>
/// <param name="Version">From 1.</param>
/// <param name="Json">The document.</param>
/// <param name="Hash">SHA-256 of the document, lower-case hex.</param>
public sealed record SettingsDocument(string Name, int Version, string Json, string Hash);
