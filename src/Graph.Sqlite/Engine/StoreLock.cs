using System.Globalization;
using Graph.Linkage.Model;

namespace Graph.Sqlite;

/// <summary>Holds the one writer's place of a data folder. The operating system frees it when its process ends, however it ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the place and notes process and host in <c>store.owner</c>.</summary>
    /// <exception cref="GraphException"><c>store.locked</c> with the owner's process and host.</exception>
    public static StoreLock Take(string folder)
    {
        var owner = Path.Combine(folder, "store.owner");
        try
        {
            var file = new FileStream(Path.Combine(folder, "store.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(owner, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {Environment.MachineName}"));
            return new StoreLock(file);
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            var parts = File.Exists(owner) ? File.ReadAllText(owner).Split(' ', 2) : [];
            throw new GraphException(
                new UserMessage("store.locked", parts.ElementAtOrDefault(0) ?? "?", parts.ElementAtOrDefault(1) ?? "?"), e);
        }
    }

    public void Dispose() => _file.Dispose();
}
