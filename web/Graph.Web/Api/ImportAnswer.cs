using Graph.Linkage.Store;

namespace Graph.Web.Api;

/// <summary>Where an import stands.</summary>
/// <param name="Id">The id it was asked for by.</param>
/// <param name="State">Waiting, Running, Finished, Failed, Cancelled or Undone.</param>
/// <param name="Error">Code of the failure, or null.</param>
/// <param name="Import">The import with its files and counts, once it is in the store.</param>
public sealed record ImportAnswer(string Id, string State, string? Error, ImportRecord? Import);
