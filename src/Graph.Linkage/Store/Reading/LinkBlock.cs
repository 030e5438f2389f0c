namespace Graph.Linkage.Store;

/// <summary>Up to 65,536 links in columns, ascending by lid. Times are UTC ticks, <see cref="long.MinValue"/> where unknown.</summary>
public sealed record LinkBlock(
    long[] Lid, long[] From, long[] To, string[] Type, long[] Count, long[] SumFen, long[] First, long[] Last, double[] Weight)
{
    /// <summary>Most rows of a block.</summary>
    public const int RowsMax = 65_536;
}
