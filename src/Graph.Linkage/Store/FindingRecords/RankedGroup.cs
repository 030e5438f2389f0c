namespace Graph.Linkage.Store;

/// <summary>A group with its place.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Group">The group.</param>
public sealed record RankedGroup(int Rank, GroupFinding Group);
