namespace Graph.Sqlite;

/// <summary>Finds or makes the source of a file in a dossier and region, and notes which imports support it.</summary>
internal static class SourceTable
{
    public static long Support(Database db, string fileHash, string dossier, string region, string importId, int fileIndex)
    {
        var source = Find(db, fileHash, dossier, region) ?? Add(db, fileHash, dossier, region);
        db.Execute("INSERT OR IGNORE INTO source_import (source, import, idx) VALUES ($1, $2, $3)", source, importId, fileIndex);
        return source;
    }

    public static long? Find(Database db, string fileHash, string dossier, string region) => db.Scalar<long?>(
        "SELECT id FROM source WHERE file_hash = $1 AND dossier = $2 AND region = $3", fileHash, dossier, region);

    private static long Add(Database db, string fileHash, string dossier, string region)
    {
        db.Execute("INSERT INTO source (file_hash, dossier, region) VALUES ($1, $2, $3)", fileHash, dossier, region);
        return db.LastId;
    }
}
