using System.Security.Cryptography;
using System.Text.Json;
using Graph.Linkage.Model;

namespace Graph.Web.Hosting.Imports;

/// <summary>
/// Keeps files between hand-over and import in a folder of the store, so that an order survives a restart. Names given by the user never
/// become paths beyond their last part.
/// </summary>
public sealed class ImportStaging(HostOptions options)
{
    /// <summary>Most bytes of one file that a page takes; larger ones come by command line.</summary>
    public const long FileBytesMax = 1L << 31;

    private const string OrderFile = "order.json";

    private string Root => Path.Combine(options.DataFolder, "incoming");

    /// <summary>An empty draft.</summary>
    public ImportDraft Create()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var draft = new ImportDraft(id, Path.Combine(Root, id));
        Directory.CreateDirectory(draft.FilesFolder);
        return draft;
    }

    /// <summary>Takes a file.</summary>
    /// <exception cref="GraphException"><c>file.name</c> for a name that is none, <c>store.full</c> when there is no room.</exception>
    public async Task<DraftFile> AddAsync(ImportDraft draft, string name, Stream content, CancellationToken cancellation)
    {
        var last = name.Replace('\\', '/').Split('/')[^1].Trim();
        if (last is "" or "." or ".." || last.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw new GraphException(new UserMessage("file.name", name));
        var path = FreePath(draft, last);
        try
        {
            await using (var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
                await content.CopyToAsync(target, cancellation);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            File.Delete(path);
            if (failure is OperationCanceledException)
                throw;
            throw new GraphException(new UserMessage("store.full"), failure);
        }
        var file = new DraftFile(last, path, new FileInfo(path).Length);
        draft.Add(file);
        return file;
    }

    /// <summary>Takes a file out again.</summary>
    public void Remove(ImportDraft draft, DraftFile file)
    {
        File.Delete(file.Path);
        File.Delete(file.MappingPath);
        draft.Remove(file);
    }

    /// <summary>Lays a mapping beside a file, where the importer looks for it; null takes it away.</summary>
    public async Task MapAsync(DraftFile file, string? mappingJson, CancellationToken cancellation)
    {
        if (mappingJson is null)
            File.Delete(file.MappingPath);
        else
            await File.WriteAllTextAsync(file.MappingPath, mappingJson, cancellation);
    }

    /// <summary>Makes a draft an order that survives a restart.</summary>
    public async Task<ImportOrder> OrderAsync(ImportDraft draft, string dossier, string region, string by, CancellationToken cancellation)
    {
        var order = new ImportOrder(draft.Id, draft.Folder, dossier, region, by);
        await File.WriteAllTextAsync(Path.Combine(draft.Folder, OrderFile), JsonSerializer.Serialize(order), cancellation);
        return order;
    }

    /// <summary>Orders that a stopped host left behind; drafts it left are removed.</summary>
    public IReadOnlyList<ImportOrder> Recover()
    {
        var orders = new List<ImportOrder>();
        if (!Directory.Exists(Root))
            return orders;
        foreach (var folder in Directory.GetDirectories(Root).Order(StringComparer.Ordinal))
        {
            if (Read(Path.Combine(folder, OrderFile)) is { } order)
                orders.Add(order with { Folder = folder });
            else
                Discard(folder);
        }
        return orders;
    }

    /// <summary>Removes the files of a draft or an order.</summary>
    public static void Discard(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static ImportOrder? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ImportOrder>(File.ReadAllText(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string FreePath(ImportDraft draft, string name)
    {
        var path = Path.Combine(draft.FilesFolder, name);
        for (var number = 2; File.Exists(path); number++)
        {
            var folder = Path.Combine(draft.FilesFolder, $"{number}");
            Directory.CreateDirectory(folder);
            path = Path.Combine(folder, name);
        }
        return path;
    }
}
