using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Up to 65,536 events in columns, in the order (time, link, first row). Failed ones are left out. Amount -1 where unknown.</summary>
public sealed record EventBlock(
    long[] Eid, long[] Lid, long[] From, long[] To, string[] Type, long[] At, TimePrecision[] Precision, long[] AmountFen, int[] Seconds);
