namespace Graph.Linkage.Store;

/// <summary>How many records an import added to the store (an undo: removed).</summary>
public readonly record struct ChangeCounts(long Entities, long Links, long Events)
{
    /// <summary>Sums two changes.</summary>
    public static ChangeCounts operator +(ChangeCounts a, ChangeCounts b) => new(a.Entities + b.Entities, a.Links + b.Links, a.Events + b.Events);
}
