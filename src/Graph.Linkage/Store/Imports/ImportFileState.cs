namespace Graph.Linkage.Store;

/// <summary>Where a file of an import stands.</summary>
public enum ImportFileState
{
    /// <summary>Registered, some batches may be written; to be resumed.</summary>
    Pending,

    /// <summary>All rows accounted for.</summary>
    Imported,

    /// <summary>Not meant to be read (Thumbs.db, lock files); counts are zero.</summary>
    Skipped,

    /// <summary>Could not be read or understood; <see cref="ImportFile.Error"/> says why; nothing of it is stored.</summary>
    Refused,

    /// <summary>Its bytes are already in the dossier: not parsed again, the stored counts all as duplicate.</summary>
    Repeated,
}
