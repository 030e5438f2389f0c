namespace Graph.Linkage.Store;

/// <summary>State of an import.</summary>
public enum ImportState
{
    /// <summary>Files are being read, or wait to be resumed.</summary>
    Running,

    /// <summary>Every file has its outcome.</summary>
    Finished,

    /// <summary>Undone: what no other import supports is gone.</summary>
    Undone,

    /// <summary>Cancelled by a user; what is written stays and can be undone or resumed.</summary>
    Cancelled,
}
