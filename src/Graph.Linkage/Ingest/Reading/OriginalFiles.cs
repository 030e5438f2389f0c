using System.Security.Cryptography;

namespace Graph.Linkage.Ingest.Reading;

/// <summary>The original bytes of imported files, kept once each under <c>files/&lt;sha256&gt;</c> of the data folder.</summary>
internal sealed class OriginalFiles
{
    private readonly string? _created;

    private OriginalFiles(string? created) => _created = created;

    /// <summary>Keeps a file; one that is kept already is left alone. Null when its bytes are not those that were offered.</summary>
    public static async Task<OriginalFiles?> KeepAsync(string dataFolder, string path, string sha256, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, "files"));
        var kept = Path.Combine(folder.FullName, sha256);
        if (File.Exists(kept) && new FileInfo(kept).Length == new FileInfo(path).Length)
            return new OriginalFiles(null);
        var temporary = $"{kept}.{Environment.ProcessId}.tmp";
        try
        {
            if (!await CopyAsync(path, temporary, sha256, cancellation))
                return null;
            File.Move(temporary, kept, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
        return new OriginalFiles(kept);
    }

    /// <summary>Removes the file again, if it was not kept before.</summary>
    public void Forget()
    {
        if (_created is not null)
            File.Delete(_created);
    }

    private static async Task<bool> CopyAsync(string path, string temporary, string sha256, CancellationToken cancellation)
    {
        await using var source = File.OpenRead(path);
        await using var target = File.Create(temporary);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        target.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset()) == sha256;
    }
}
