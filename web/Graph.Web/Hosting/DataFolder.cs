namespace Graph.Web.Hosting;

/// <summary>The files of a data folder: how much they hold, and taking them away.</summary>
public static class DataFolder
{
    // Only what the product itself wrote: the folder may be one in which other things lie.
    private static readonly string[] OwnFolders = ["files", "incoming", "keys"];
    private static readonly string[] OwnFiles = ["graph.db", "graph.db-wal", "graph.db-shm", "store.lock", "store.owner"];

    /// <summary>Bytes of the store, of the original files, and of the rest of its own.</summary>
    public static (long Store, long Originals, long Other) SizeOf(string folder)
    {
        var store = OwnFiles.Sum(file => LengthOf(Path.Combine(folder, file)));
        var originals = BytesBelow(Path.Combine(folder, OwnFolders[0]));
        return (store, originals, OwnFolders.Skip(1).Sum(own => BytesBelow(Path.Combine(folder, own))));
    }

    /// <summary>Removes the store, the original files and everything else of its own. The store must be closed.</summary>
    public static void Clear(string folder)
    {
        foreach (var own in OwnFolders.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
            Directory.Delete(own, recursive: true);
        foreach (var own in OwnFiles)
            File.Delete(Path.Combine(folder, own));
    }

    private static long BytesBelow(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(LengthOf) : 0;

    private static long LengthOf(string file) => new FileInfo(file) is { Exists: true } found ? found.Length : 0;
}
