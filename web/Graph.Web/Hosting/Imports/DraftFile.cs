namespace Graph.Web.Hosting.Imports;

/// <summary>A file of a draft.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">Bytes.</param>
public sealed record DraftFile(string Name, string Path, long Length)
{
    /// <summary>Where a mapping for the file lies: the importer looks there.</summary>
    public string MappingPath => Path + ".mapping.json";

    /// <summary>Whether it is an archive, which is opened only by the import.</summary>
    public bool IsArchive => Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
