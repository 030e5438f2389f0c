using System.Text;
using Graph.Linkage.Ingest;
using Graph.Linkage.Ingest.Mapping;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;

namespace Graph.Linkage.Tests.Ingest;

/// <summary>A folder of files and a store to import them into; both go with the test.</summary>
internal sealed class ImportFolder : IAsyncDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("graph-ingest-tests-");

    private ImportFolder() => Files = _root.CreateSubdirectory("files").FullName;

    public string Files { get; }

    public SqliteStore Store { get; private set; } = null!;

    public static async Task<ImportFolder> CreateAsync()
    {
        var folder = new ImportFolder();
        folder.Store = await SqliteStore.OpenAsync(Path.Combine(folder._root.FullName, "data"), StoreAccess.Write, TimeProvider.System, default);
        return folder;
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Files, name);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"), new UTF8Encoding(false));
        return path;
    }

    public Task<ImportReport> ImportAsync(MappingSpec? mapping = null, bool dryRun = false, CancellationToken cancellation = default) =>
        new ImportPipeline(Store, TimeProvider.System).RunAsync(
            new ImportRequest { Paths = [Files], By = "test", Mapping = mapping, DryRun = dryRun }, null, cancellation);

    public async Task<IReadOnlyList<string>> LinksAsync(string id)
    {
        EntityId.TryParse(id, out var entity);
        var row = await Store.Reader.FindAsync(Viewer.Everything, entity, default);
        if (row is null)
            return [];
        var links = await Store.Reader.LinksAsync(Viewer.Everything, new LinkQuery(row.Nid), Slice.All, default);
        return [.. links.Items.Select(link => $"{link.Type} {link.From.Id}>{link.To.Id} x{link.Count}")];
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _root.Delete(recursive: true);
    }
}
