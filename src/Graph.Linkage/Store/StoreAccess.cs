namespace Graph.Linkage.Store;

/// <summary>What a store is opened for.</summary>
public enum StoreAccess
{
    /// <summary>Reading, beside any number of readers and one writer.</summary>
    Read,

    /// <summary>Writing; an embedded store takes one process at a time.</summary>
    Write,
}
