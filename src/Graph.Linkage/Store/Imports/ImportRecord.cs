namespace Graph.Linkage.Store;

/// <summary>One import: a set of files given at once to one dossier and region.</summary>
/// <param name="Id">Base-32, 10 characters, given by the store.</param>
/// <param name="Dossier">Dossier of all its sightings.</param>
/// <param name="Region">Region code (0 to 6 digits) of all its sightings.</param>
/// <param name="By">Who imported.</param>
/// <param name="StartedAt">When.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Changed">What it added so far.</param>
/// <param name="Files">Its files in the order given.</param>
public sealed record ImportRecord(
    string Id, string Dossier, string Region, string By, DateTimeOffset StartedAt, ImportState State, ChangeCounts Changed,
    IReadOnlyList<ImportFile> Files);
