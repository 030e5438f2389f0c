namespace Graph.Linkage.Store;

/// <summary>Coverage of entities: answered periods.</summary>
public sealed record CoverageBlock(long[] Nid, long[] From, long[] To, QueryResult[] Result);
