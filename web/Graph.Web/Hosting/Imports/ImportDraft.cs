namespace Graph.Web.Hosting.Imports;

/// <summary>Files that were handed over and not yet ordered to be imported.</summary>
public sealed class ImportDraft(string id, string folder)
{
    /// <summary>Name of the folder of the files within that of the draft.</summary>
    public const string FilesFolderName = "files";

    private readonly List<DraftFile> _files = [];

    /// <summary>Name of the draft, and of the order it becomes.</summary>
    public string Id { get; } = id;

    /// <summary>Its folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Folder of the files themselves.</summary>
    public string FilesFolder => Path.Combine(Folder, FilesFolderName);

    /// <summary>The files in the order they came.</summary>
    public IReadOnlyList<DraftFile> Files => _files;

    internal void Add(DraftFile file) => _files.Add(file);

    internal void Remove(DraftFile file) => _files.Remove(file);
}
