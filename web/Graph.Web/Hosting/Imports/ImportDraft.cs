namespace Graph.Web.Hosting.Imports;

/// <summary>Files that were handed over and not yet ordered to be imported.</summary>
public sealed class ImportDraft(string id, string folder)
{
    private readonly List<DraftFile> _files = [];

    /// <summary>Name of the draft, and of the order it becomes.</summary>
    public string Id { get; } = id;

    /// <summary>Its folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Folder of the files themselves.</summary>
    public string FilesFolder => Path.Combine(Folder, "files");

    /// <summary>The files in the order they came.</summary>
    public IReadOnlyList<DraftFile> Files => _files;

    internal void Add(DraftFile file) => _files.Add(file);

    internal void Remove(DraftFile file) => _files.Remove(file);
}
