using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>The record of imports and their files: what was offered, how far it got, what became of it.</summary>
public interface IImportLog
{
    /// <summary>
    /// Starts an import, or returns the unfinished one of the same dossier, region and files (by hash and mapping) to be resumed.
    /// A file whose bytes are already imported in the dossier starts as <see cref="ImportFileState.Repeated"/> with its stored counts,
    /// all as duplicate. Enters the operation log.
    /// </summary>
    Task<ImportRecord> BeginAsync(string dossier, string region, string by, IReadOnlyList<OfferedFile> files, CancellationToken cancellation);

    /// <summary>Sets the header of a sheet, so that evidence can name columns.</summary>
    Task SetHeaderAsync(string importId, int fileIndex, int sheet, IReadOnlyList<string> header, CancellationToken cancellation);

    /// <summary>
    /// Ends a file. A refused file must leave nothing: its batches are removed in the same transaction. Ending twice changes nothing.
    /// </summary>
    Task EndFileAsync(string importId, int fileIndex, FileOutcome outcome, CancellationToken cancellation);

    /// <summary>Settles the store and ends the import as finished or cancelled; its <c>Changed</c> counts are final.</summary>
    Task<ImportRecord> EndAsync(string importId, ImportState state, CancellationToken cancellation);

    /// <summary>One import the viewer may see, or null.</summary>
    Task<ImportRecord?> FindAsync(Viewer viewer, string importId, CancellationToken cancellation);

    /// <summary>Imports, latest first.</summary>
    Task<PageOf<ImportRecord>> ListAsync(Viewer viewer, Slice slice, CancellationToken cancellation);

    /// <summary>Rejected rows of a file in file order.</summary>
    Task<PageOf<Reject>> RejectsAsync(Viewer viewer, string importId, int fileIndex, Slice slice, CancellationToken cancellation);
}
