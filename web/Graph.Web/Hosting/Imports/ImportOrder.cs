namespace Graph.Web.Hosting.Imports;

/// <summary>Files that were handed over, waiting to be imported.</summary>
/// <param name="Id">Name of the order; not the id of the import, which the store gives.</param>
/// <param name="Folder">Where the files lie; removed when the order is done.</param>
/// <param name="Dossier">Dossier of all their sightings.</param>
/// <param name="Region">Region code, 0 to 6 digits.</param>
/// <param name="By">Who asked.</param>
public sealed record ImportOrder(string Id, string Folder, string Dossier, string Region, string By);
