namespace Graph.Linkage.Store;

/// <summary>Size and state of a store.</summary>
/// <param name="Store">Engine: <c>sqlite</c>, <c>neo4j</c>.</param>
/// <param name="Version">Version of the product.</param>
/// <param name="SchemaVersion">Version of the schema.</param>
/// <param name="Entities">Entities.</param>
/// <param name="Links">Links.</param>
/// <param name="Events">Events.</param>
/// <param name="Sightings">Sightings.</param>
/// <param name="ContentHash">See the data model, section 5; lower-case hex.</param>
/// <param name="Runs">Runs in the ledger.</param>
public sealed record StoreInfo(
    string Store, string Version, int SchemaVersion, long Entities, long Links, long Events, long Sightings, string ContentHash, long Runs);
