namespace Graph.Linkage.Store;

/// <summary>An open store with its parts. Thread-safe: one writer at a time inside, any number of readers.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>Whether writing methods work; a reader's throw <c>store.read-only</c>.</summary>
    bool IsWritable { get; }

    /// <summary>Folder for original files (<c>files/&lt;sha256&gt;</c>) and the store's own files.</summary>
    string DataFolder { get; }

    /// <summary>Writes, undo, whole-store facts.</summary>
    ILinkageStore Linkage { get; }

    /// <summary>Imports.</summary>
    IImportLog Imports { get; }

    /// <summary>Facts for a viewer.</summary>
    ILinkageReader Reader { get; }

    /// <summary>Raw rows.</summary>
    ISourceRows SourceRows { get; }

    /// <summary>Bulk reads.</summary>
    ILinkBlocks Blocks { get; }

    /// <summary>Findings.</summary>
    IFindingStore Findings { get; }

    /// <summary>Runs.</summary>
    IRunLedger Runs { get; }

    /// <summary>Search.</summary>
    ISearch Search { get; }

    /// <summary>Operation log and marks.</summary>
    IOperationLog Operations { get; }

    /// <summary>Settings documents.</summary>
    ISettings Settings { get; }
}
