namespace Graph.Linkage.Store;

/// <summary>The six counts of row accounting: <c>Read = Accepted + Repaired + Duplicate + Rejected + Blank</c>.</summary>
public readonly record struct RowCounts(long Read, long Accepted, long Repaired, long Duplicate, long Rejected, long Blank)
{
    /// <summary>Sums two accounts.</summary>
    public static RowCounts operator +(RowCounts a, RowCounts b) => new(
        a.Read + b.Read, a.Accepted + b.Accepted, a.Repaired + b.Repaired, a.Duplicate + b.Duplicate, a.Rejected + b.Rejected, a.Blank + b.Blank);
}
