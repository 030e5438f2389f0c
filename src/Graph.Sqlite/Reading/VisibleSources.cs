using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Turns a viewer into the sources he may see, as a parameter for queries.</summary>
internal static class VisibleSources
{
    /// <summary>Numbers of the visible sources as a JSON array; null when nothing is hidden from the viewer.</summary>
    public static string? Of(Database db, Viewer viewer) => viewer.SeesEverything
        ? null
        : StoreJson.Write(db
            .Query("SELECT id, dossier, region FROM source", row => (Id: row.GetInt64(0), Dossier: row.GetString(1), Region: row.GetString(2)))
            .Where(source => viewer.Sees(source.Dossier, source.Region))
            .Select(source => source.Id)
            .ToArray());
}
