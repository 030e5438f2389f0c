namespace Graph.Web.Hosting.Imports;

/// <summary>Reads files into the store.</summary>
public interface IImporter
{
    /// <summary>Imports the files of an order.</summary>
    /// <returns>The id of the import.</returns>
    Task<string> ImportAsync(ImportOrder order, IProgress<ImportStep> progress, CancellationToken cancellation);

    /// <summary>Looks at the first rows of a file without writing anything.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mappingJson">A mapping to read it by, or null for the built-in layouts.</param>
    /// <param name="cancellation">Cancels the look.</param>
    Task<FilePreview> PreviewAsync(string path, string? mappingJson, CancellationToken cancellation);
}
