namespace Graph.Linkage.Store;

/// <summary>Up to 65,536 entities in columns, ascending by nid.</summary>
public sealed record EntityBlock(long[] Nid, string[] Kind, string[] Key, string?[] Name, string?[] Mark);
